/**
 * Proofs are the stored reference images of the visual tests: screenshots at half size and in grey. Each pixel of a proof
 * is the mean of four of the screenshot, so small differences in anti-aliasing vanish and a missing hairline does not.
 */
import { PNG } from 'pngjs';

export interface Proof {
  readonly width: number;
  readonly height: number;
  /** Grey value of each pixel, row by row; 0 is black, 248 white. */
  readonly greys: Uint8Array;
}

/** Grey values are rounded to multiples of this number: the difference is invisible, and files are half as large. */
const STEP = 8;

/** Largest difference of a grey value that does not count as a change. */
const TOLERANCE = 2 * STEP;

/** Number of pixels that may differ by more than `TOLERANCE`, for edges of scaled pictures. A hairline has 3 × as many. */
const FEW = 40;

/** Converts a screenshot to a proof. The screenshot is a PNG with an even width in pixels. */
export function toProof(screenshot: Uint8Array): Proof {
  const { width, height, data } = PNG.sync.read(Buffer.from(screenshot));
  const half = { width: width >> 1, height: height >> 1 };
  const greys = new Uint8Array(half.width * half.height);
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const first = (y * 2 * width + x * 2) * 4;
      const corners = [first, first + 4, first + width * 4, first + width * 4 + 4];
      const sum = corners.reduce((total, at) => total + luminance(data, at), 0);
      greys[y * half.width + x] = Math.round(sum / 4 / STEP) * STEP;
    }
  }
  return { ...half, greys };
}

/** Luminance of a pixel (https://www.itu.int/rec/R-REC-BT.709), scaled to 0–248: 255 would be rounded to 256, above a byte. */
function luminance(data: Uint8Array, at: number): number {
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  return ((0.2126 * red + 0.7152 * green + 0.0722 * blue) * 248) / 255;
}

export function toPng({ width, height, greys }: Proof): Buffer {
  const image = new PNG({ width, height, colorType: 0, inputColorType: 0 });
  image.data = Buffer.from(greys);
  return PNG.sync.write(image, { colorType: 0, inputColorType: 0, deflateLevel: 9 });
}

export function fromPng(png: Uint8Array): Proof {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return { width, height, greys: new Uint8Array(data).filter((_, index) => index % 4 === 0) };
}

/** Describes the difference between two proofs in words; `''` if it is within the tolerance. */
export function compare(now: Proof, before: Proof): string {
  if (now.width !== before.width || now.height !== before.height)
    return `is ${now.width} × ${now.height} and was ${before.width} × ${before.height}`;
  const count = now.greys.filter((grey, at) => Math.abs(grey - (before.greys[at] ?? 0)) > TOLERANCE).length;
  return count > FEW ? `${count} pixels have changed` : '';
}
