/**
 * Finds picture URLs in any API's JSON. A picture's alternative text, caption, credit and size come from the objects that
 * enclose its URL.
 */
import { addressOf, firstOf, isObject, MOST, placeOf, textOf, valueAt } from './values.js';
import type { PictureDraft } from '../draft/draft.js';

const split = (names: string): readonly string[] => names.split(' ');

const addresses = split(
  'url src href sourceurl original imageurl large full fullsize link contenturl meta.downloadurl thumb @id',
);
const layers = split(
  'data attributes node nodes edges fields asset file large full original originalsize mediametadata maxres high external default thumbnail value',
);
const detailNames = {
  alt: split('alt alternativetext alttext description'),
  caption: split('caption legend'),
  credit: split('credit credits copyright attribution photographer'),
  width: split('width dimensions.width details.image.width metadata.dimensions.width'),
  height: split('height dimensions.height details.image.height metadata.dimensions.height'),
};

export interface Surroundings {
  /** The object that has the picture as a property; other properties of that object may describe the picture. */
  readonly around?: unknown;
  /** Whether the page gave the pictures' path in `fields`. If so, any string counts as a URL, even one without dot or slash. */
  readonly isMapped?: boolean;
}

/** Finds up to nine pictures in a value, which is a URL, an object with a URL at some depth, or a list of these. */
export function picturesOf(value: unknown, { around, isMapped = false }: Surroundings = {}): PictureDraft[] {
  const address = isMapped ? addressOf : placeOf;
  const found: PictureDraft[] = [];
  const add = (inner: unknown, outer: readonly unknown[]): void => {
    if (found.length > 8 || outer.length > 6) return;
    if (typeof inner === 'string') {
      const src = address(inner);
      if (src) found.push(pictureOf(src, outer));
    } else if (Array.isArray(inner)) {
      // `outer` lists the enclosing objects, and its length limits the depth of the search. A list adds `undefined` to it, so
      // that levels of nested lists count towards the limit, too.
      for (const entry of inner.slice(0, MOST)) add(entry, [...outer, undefined]);
    } else if (isObject(inner) && !/video|audio|pdf/.test(typeOf(inner))) {
      const before = found.length;
      const own =
        firstOf(inner, addresses, one => (typeof one === 'string' ? address(one) : undefined)) ??
        // Storyblok has a picture's URL in `filename`. Most other APIs have a mere file name there, which is ignored.
        firstOf(inner, ['filename'], one =>
          typeof one === 'string' && /^(https?:)?\/\//.test(one) ? addressOf(one) : undefined,
        );
      if (own) found.push(pictureOf(own, [inner, ...outer]));
      for (const layer of own ? [] : layers) {
        if (found.length === before) add(valueAt(inner, layer), [inner, ...outer]);
      }
    }
  };
  add(value, isObject(around) ? [around] : []);
  return found;
}

const typeOf = (object: unknown): string =>
  firstOf(object, ['type', 'mediatype', 'mimetype', 'contenttype'], textOf) ?? '';

/**
 * Makes the draft of a picture. `holders` are the objects around its URL, innermost first; alternative text, caption and credit
 * each come from the first holder that has one. Width and height come from the innermost holder only, because an outer one may
 * have the size of another rendition.
 */
function pictureOf(src: string, holders: readonly unknown[]): PictureDraft {
  const near = (names: readonly string[], among = holders): string | undefined => {
    for (const holder of among) {
      const text = firstOf(holder, names, textOf);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  return {
    src,
    alt: near(detailNames.alt),
    caption: near(detailNames.caption),
    credit: near(detailNames.credit),
    width: near(detailNames.width, holders.slice(0, 1)),
    height: near(detailNames.height, holders.slice(0, 1)),
  };
}
