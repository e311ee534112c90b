// Shared by all pictures: a palette, functions that return SVG markup of a shape, and a seeded random generator.

export const ink = '#14222e';
export const night = '#17324a';
export const deep = '#1f5460';
export const sea = '#3d8a8c';
export const foam = '#a9d0cc';
export const pale = '#e3ecdf';
export const cream = '#f6eddb';
export const sand = '#e6cf9f';
export const gold = '#e2a63c';
export const coral = '#dc6a4c';
export const brick = '#a4402f';
export const plum = '#5b3a5e';

/** Returns a pseudorandom generator (mulberry32): numbers from 0 to below 1, the same sequence for the same seed. */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const times = (count, draw) => Array.from({ length: count }, (_, index) => draw(index)).join('');
export const rect = (x, y, width, height, fill, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
export const disc = (x, y, radius, fill, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" ${more}/>`;
export const oval = (x, y, rx, ry, fill, more = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;
export const shape = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
export const stroke = (d, color, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const group = (transform, content, more = '') => `<g transform="${transform}" ${more}>${content}</g>`;

/** Fills the picture with a vertical gradient between two colours. */
export const sky = (top, bottom, width = 1200, height = 675) =>
  `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>` +
  rect(0, 0, width, height, 'url(#sky)');

/** Land across the picture's width, with a wavy upper edge at `y` that rises by up to `height`. */
export function hills(seed, y, height, fill, width = 1200, floor = 675) {
  const random = chance(seed);
  const steps = 5;
  let d = `M-40 ${floor} L-40 ${y}`;
  for (let step = 0; step <= steps; step++) {
    const x = ((step + 0.5) * (width + 80)) / steps - 40;
    d += ` S${x - 90} ${y - random() * height} ${x} ${y - random() * height}`;
  }
  return shape(`${d} L${width + 200} ${floor} Z`, fill);
}

/** Short horizontal strokes at random places between `top` and `bottom`, which look like ripples on water. */
export function ripples(seed, { top, bottom, left = 0, right = 1200, color, count = 40, opacity = 0.5 }) {
  const random = chance(seed);
  return times(count, () => {
    const y = top + random() * (bottom - top);
    const length = 20 + 110 * random() * ((y - top) / (bottom - top) + 0.2);
    const x = left + random() * (right - left - length);
    return stroke(`M${x.toFixed()} ${y.toFixed()} h${length.toFixed()}`, color, 3, `opacity="${opacity}"`);
  });
}

export function stars(seed, { count = 70, bottom = 400, width = 1200, color = cream }) {
  const random = chance(seed);
  return times(count, () =>
    disc((random() * width).toFixed(), (random() * bottom).toFixed(), (1 + random() * 2).toFixed(1), color),
  );
}

/** A row of town houses from `left` to `right`, whose lower edge is at `base`. */
export function houses(
  seed,
  { base, left = 0, right = 1200, colors, low = 70, high = 170, windows = cream },
) {
  const random = chance(seed);
  let drawn = '';
  for (let x = left; x < right;) {
    const width = 54 + Math.round(random() * 46);
    const height = low + Math.round(random() * (high - low));
    const color = colors[Math.floor(random() * colors.length)];
    const y = base - height;
    drawn +=
      rect(x, y, width, height, color) +
      shape(`M${x - 3} ${y} l${width / 2 + 3} ${-width * 0.45} l${width / 2 + 3} ${width * 0.45}z`, color);
    for (let row = y + 18; row < base - 24; row += 34)
      for (let column = x + 11; column < x + width - 14; column += 22)
        if (random() > 0.35) drawn += rect(column, row, 10, 16, windows, 'opacity=".75"');
    x += width + (random() > 0.8 ? 12 : 0);
  }
  return drawn;
}

/** A person as a pictogram (head and body), whose feet are at (x, y). */
export const person = (x, y, size, color, head = sand) =>
  disc(x, y - size * 0.84, size * 0.15, head) +
  shape(
    `M${x - size * 0.2} ${y} q0 ${-size * 0.68} ${size * 0.2} ${-size * 0.68} t${size * 0.2} ${size * 0.68}z`,
    color,
  );

/** A bicycle with its rider; the wheels touch the ground at `y`. */
export const cyclist = (x, y, color) =>
  group(
    `translate(${x} ${y})`,
    disc(-36, -26, 25, 'none', `stroke="${ink}" stroke-width="5"`) +
      disc(36, -26, 25, 'none', `stroke="${ink}" stroke-width="5"`) +
      stroke('M-36 -26 L-8 -62 L28 -60 L2 -26 Z M-8 -62 L2 -26 M28 -60 L36 -26', color, 5) +
      stroke('M-10 -70 L12 -116 L30 -72', ink, 15) +
      stroke('M-8 -70 L10 -48 L0 -20', ink, 9) +
      disc(22, -136, 14, sand),
  );
