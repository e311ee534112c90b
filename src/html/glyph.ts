/** Pictures that stand in a line of text, as a character or a formula does. */
import { glyphs } from './tables.js';
import type { Attributes } from './unwanted.js';

const glyphClass = /(?:^|\s)(?:emoji\w*|emoticon|latex|mwe-math-[\w-]+|smil(?:ey|ie)|tex|wp-smiley)(?:\s|$)/i;
const formula = /latex|math|(?:^|\s)tex(?:\s|$)/i;

/** Matches an `alt` of emoji alone, written as such or by their numbers. */
const emoji =
  /^(?:[\p{Emoji_Presentation}\p{Extended_Pictographic}\u200d\ufe0f]|[\d#*]\ufe0f?\u20e3|&#x?(?:1[2f]\w+|fe0f|200d);)+$/iu;

/** Pixels of width up to which a picture with such an `alt` is an emoji, and no photo. */
const EMOJI = 72;

/** Pixels up to which a picture with both sizes is an icon: flags and logos of clubs in a list of results. */
const ICON = 32;

/** Whether an `<img>` stands for a character or a formula, so that its `alt` is part of the text around it. */
export const isGlyph = (attribute: Attributes): boolean =>
  glyphClass.test(attribute('class')?.slice(0, 1000) ?? '') ||
  glyphs.test(attribute('src')?.slice(0, 2000) ?? '') ||
  (emoji.test(attribute('alt')?.slice(0, 99) ?? '') && !(Number(attribute('width')) > EMOJI));

/**
 * How an `<img>` stands in its line: `glyph` at the height of the text, `formula` in its own height. `undefined` for a picture
 * that stands by itself.
 */
export function inlineKind(attribute: Attributes): 'glyph' | 'formula' | undefined {
  if (isGlyph(attribute)) {
    const words = `${attribute('class')?.slice(0, 1000)} ${attribute('src')?.slice(0, 2000)}`;
    return formula.test(words) ? 'formula' : 'glyph';
  }
  const [width, height] = [Number(attribute('width')), Number(attribute('height'))];
  return width && height && width <= ICON && height <= ICON ? 'glyph' : undefined;
}
