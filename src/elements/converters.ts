import type { ComplexAttributeConverter } from 'lit';

type FieldMap = Readonly<Record<string, string>>;

/**
 * Parses the `fields` attribute: a JSON object whose values are dotted paths, for example `{"title": "data.headline"}`.
 * Drops values that are no strings. Returns `undefined` for any other text, as if the attribute were absent.
 */
export function toFieldMap(text: string | null): FieldMap | undefined {
  try {
    const map: unknown = JSON.parse(text ?? '');
    if (!map || typeof map !== 'object' || Array.isArray(map)) return undefined;
    return Object.fromEntries(Object.entries(map).filter(([, path]) => typeof path === 'string'));
  } catch {
    return undefined;
  }
}

/** Lit converter of the `fields` attribute. */
export const fieldMap: ComplexAttributeConverter<FieldMap | undefined> = { fromAttribute: toFieldMap };

/** Makes the Lit converter of a numeric attribute: a value that is no number from `min` to `max` becomes `fallback`. */
export function between(min: number, max: number, fallback: number): ComplexAttributeConverter<number> {
  return {
    fromAttribute(value) {
      return within(Number.parseFloat(value ?? ''), min, max, fallback);
    },
  };
}

/**
 * Returns `value` as a number if it is from `min` to `max`, else `fallback`. Also used for properties, which a script may set
 * to values of any type, because Lit's converters run for attributes only.
 */
export function within(value: number, min: number, max: number, fallback: number): number {
  return value >= min && value <= max ? Number(value) : fallback;
}

/**
 * Makes the Lit converter of an attribute whose value is one of `words`, in any letter case; others become the first word.
 * @returns the converter, with the words as a property, from which advice in the console takes them
 */
export function oneOf<T extends string>(
  words: readonly T[],
): ComplexAttributeConverter<T | undefined> & { readonly words: readonly T[] } {
  return { words, fromAttribute: value => words.find(word => word === value?.toLowerCase()) ?? words[0] };
}
