/** Pictures in any API's JSON, with what is told of them beside their addresses. */
import { addressOf, firstOf, isObject, MOST, placeOf, textOf, usual } from './values.js';
import type { PictureDraft } from '../draft/draft.js';

const split = (names: string): readonly string[] => names.split(' ');

const addresses = split('url src href sourceurl original imageurl large full link @id');
const layers = split(
  'data attributes node nodes edges fields asset file large full original originalsize mediametadata maxres high',
);
const told = {
  alt: split('alt alternativetext alttext description'),
  caption: split('caption legend'),
  credit: split('credit credits copyright attribution photographer'),
  width: split('width details.image.width metadata.dimensions.width'),
  height: split('height details.image.height metadata.dimensions.height'),
};

export interface Surroundings {
  /** What the picture is in: its alternative text may be there. */
  readonly around?: unknown;
  /** Whether the host says that this is a picture's address, whatever it looks like. */
  readonly said?: boolean;
}

/** The pictures that a value is or holds: an address, an object that has one somewhere inside, or a list. */
export function picturesOf(value: unknown, { around, said = false }: Surroundings = {}): PictureDraft[] {
  const address = said ? addressOf : placeOf;
  const found: PictureDraft[] = [];
  const add = (inner: unknown, outer: readonly unknown[]): void => {
    if (found.length > 8 || outer.length > 6) return;
    if (typeof inner === 'string') {
      const src = address(inner);
      if (src) found.push(pictureOf(src, outer));
    } else if (Array.isArray(inner)) {
      // A depth, too: lists may be in lists.
      for (const entry of inner.slice(0, MOST)) add(entry, [...outer, undefined]);
    } else if (isObject(inner) && !/video|audio|pdf/.test(typeOf(inner))) {
      const before = found.length;
      const own =
        firstOf(inner, addresses, one => (typeof one === 'string' ? address(one) : undefined)) ??
        // Mostly it is a name only.
        firstOf(inner, ['filename'], one =>
          /^(https?:)?\/\//.test(String(one)) ? addressOf(one) : undefined,
        );
      if (own) found.push(pictureOf(own, [inner, ...outer]));
      for (const layer of own ? [] : layers) {
        if (found.length === before) add(usual(inner, layer), [inner, ...outer]);
      }
    }
  };
  add(value, isObject(around) ? [around] : []);
  return found;
}

const typeOf = (object: unknown): string => firstOf(object, ['type', 'mediatype', 'mimetype'], textOf) ?? '';

/** The nearest object that tells something tells it best; a size is that of this very file. */
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
    alt: near(told.alt),
    caption: near(told.caption),
    credit: near(told.credit),
    width: near(told.width, holders.slice(0, 1)),
    height: near(told.height, holders.slice(0, 1)),
  };
}
