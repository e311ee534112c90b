/** Bundled into the pages of `hostile-hosts.node.test.ts`: draws every element in every layout, and compares screenshots. */
import '../../src/define.js';
import type { Article, Feed } from '../../src/article.js';
import { layouts } from '../../src/cards/index.js';

interface Drawn extends HTMLElement {
  updateComplete: Promise<boolean>;
}

const picture = (colour: string): string =>
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="100%" height="100%" fill="${colour}"/></svg>`;

const body =
  '<p>The <a href="https://news.example/pier">pier</a> was <em>empty</em> at <strong>six</strong>, said <q>the harbour</q>.</p>' +
  '<h2>Timetable</h2><ul><li>Six</li><li>Seven<ol><li>and a half</li></ol></li></ul><blockquote>Bring a coat.</blockquote>' +
  '<table><caption>Boats</caption><tr><th>Boat</th><th>Leaves</th></tr><tr><td>Gull</td><td>6:00</td></tr><tr><td></td><td>7:00</td></tr></table>' +
  '<pre>a\tb\n  c</pre><p>Some <code>code</code>, <kbd>a key</kbd><sup>2</sup> and a longwordthatneverendsandgoesonandonandonuntilitmustbreak.</p>' +
  '<details open><summary>More</summary>Later</details><hr><iframe src="https://player.vimeo.com/video/1" title="Film"></iframe>';

const articles: Article[] = ['teal', 'peru', '', 'olive'].map((colour, index) => ({
  id: `${index}`,
  title: `Story ${index + 1} of the harbour and of what the sea has brought in`,
  url: `https://news.example/${index}`,
  summary: 'The last boat of the evening left an hour late, and nobody at the pier could say why.',
  body,
  tags: ['Ferries', 'Harbour'],
  authors: [{ name: 'Mia Quay', url: 'https://news.example/mia' }, { name: 'Jon Pier' }],
  category: { name: 'Harbour' },
  label: index ? undefined : 'Live',
  published: new Date('2024-01-20T10:30:00Z'),
  image: colour
    ? { src: picture(colour), alt: '', caption: 'The pier', credit: 'Jon Pier', width: 640, height: 360 }
    : undefined,
}));
const feed: Feed = { format: 'json-feed', articles };

async function draw(tag: string, style: string, properties: object): Promise<void> {
  const element = document.createElement(tag) as Drawn;
  const place = document.querySelector('main > div')!;
  element.id = `${tag}-${place.childElementCount}`;
  element.style.cssText = style;
  Object.assign(element, { timeZone: 'UTC', dateStyle: 'long', feed, loading: 'eager', ...properties });
  place.append(element);
  await element.updateComplete;
  const images = [...element.shadowRoot!.querySelectorAll('img')];
  await Promise.all(images.map(image => image.decode()));
}

/** Draws every list layout, a story, related stories and an empty list into `main > div`, each with this inline style. */
export async function drawAll(style: string): Promise<void> {
  for (const { name } of layouts)
    await draw('news-list', style, { layout: name, heading: 'The harbour', limit: 3 });
  await draw('news-article', style, { noTopLink: true });
  await draw('related-news', style, { article: articles[0], viewAll: '/news' });
  await draw('news-list', style, { feed: { ...feed, articles: [] } });
}

async function pixelsOf(png: string): Promise<ImageData> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  canvas.drawImage(bitmap, 0, 0);
  return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** How many pixels of two PNGs in base64 differ; -1 when their sizes do. */
export async function differingPixels(one: string, other: string): Promise<number> {
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
  if (a.width !== b.width || a.height !== b.height) return -1;
  const pixels = new Uint32Array(b.data.buffer);
  return new Uint32Array(a.data.buffer).filter((pixel, index) => pixel !== pixels[index]).length;
}
