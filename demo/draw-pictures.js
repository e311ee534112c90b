// Draws the sample newspaper's pictures: `node demo/draw-pictures.js [name…]`.
// Needs Chromium, at the path in CHROME_PATH or at /usr/bin/chromium.
// Writes each picture at full size and 600 pixels wide, and the sizes in pixels of all pictures to pictures.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { diagrams } from './pictures/diagrams.js';
import { harbour } from './pictures/harbour.js';
import { nature } from './pictures/nature.js';
import { town } from './pictures/town.js';

const SMALL = 600;
const LARGEST = 25_000;
const folder = new URL('public/pictures/', import.meta.url);
const scenes = Object.entries({ ...harbour, ...town, ...nature, ...diagrams }).map(([name, scene]) => ({
  name,
  width: 1200,
  height: 675,
  ...(typeof scene === 'function' ? { draw: scene } : scene),
}));

mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const wanted = process.argv.slice(2);
let bytes = 0;
for (const { name, width, height, draw } of scenes) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="100%" style="display:block">${draw()}</svg>`;
  for (const size of [width, SMALL]) {
    const path = new URL(size === SMALL ? `${name}-${SMALL}.webp` : `${name}.webp`, folder);
    await page.setViewport({ width: size, height: Math.round((height * size) / width) });
    await page.setContent(`<body style="margin:0">${svg}`);
    let picture;
    let quality = size === SMALL ? 68 : 56;
    do picture = await page.screenshot({ type: 'webp', quality });
    while (picture.length > LARGEST && (quality -= 4) > 20);
    writeFileSync(path, picture);
    bytes += picture.length;
  }
}
await browser.close();

const sizes = scenes.map(({ name, width, height }) => [`${name}.webp`, { width, height, small: SMALL }]);
writeFileSync(
  new URL('pictures.json', import.meta.url),
  `${JSON.stringify(Object.fromEntries(sizes), null, 2)}\n`,
);
console.log(`${scenes.length} pictures, ${Math.round(bytes / 1000)} kB drawn`);
