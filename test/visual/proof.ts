/**
 * Proofs: screenshots at half size and in grey, as they are kept and compared. Each of their pixels is the mean of four,
 * so what browsers and machines smooth a little differently is the same, but a missing hairline is not.
 */
import { PNG } from 'pngjs';

export interface Proof {
  readonly width: number;
  readonly height: number;
  /** Row by row; 0 is black, 255 white. */
  readonly greys: Uint8Array;
}

/** Greys are kept in steps of this size: nobody sees the difference, and files are half as large. */
const STEP = 8;

/** What a pixel may differ by. */
const TOLERANCE = 2 * STEP;

/** How many may differ by more: edges of scaled pictures do. The shortest hairline has three times as many. */
const FEW = 40;

/** Takes a screenshot (PNG) whose width is even. */
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

/** https://www.itu.int/rec/R-REC-BT.709: 0–248, so that the lightest step still fits a byte. */
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

/** What has changed, in words; `''` when nobody would see it. */
export function compare(now: Proof, before: Proof): string {
  if (now.width !== before.width || now.height !== before.height)
    return `is ${now.width} × ${now.height} and was ${before.width} × ${before.height}`;
  const count = now.greys.filter((grey, at) => Math.abs(grey - (before.greys[at] ?? 0)) > TOLERANCE).length;
  return count > FEW ? `${count} pixels have changed` : '';
}
