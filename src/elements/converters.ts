import type { ComplexAttributeConverter } from 'lit';

type FieldMap = Readonly<Record<string, string>>;

/** Parses a JSON object whose values are dotted paths. `undefined` for any other text: invalid attributes count as absent. */
export function toFieldMap(text: string | null): FieldMap | undefined {
  try {
    const map: unknown = JSON.parse(text ?? '');
    if (!map || typeof map !== 'object' || Array.isArray(map)) return undefined;
    return Object.fromEntries(Object.entries(map).filter(([, path]) => typeof path === 'string'));
  } catch {
    return undefined;
  }
}

/** Converter of the `fields` attribute. */
export const fieldMap: ComplexAttributeConverter<FieldMap | undefined> = { fromAttribute: toFieldMap };

/** Converter of a numeric attribute: a value that is no number from `min` to `max` becomes `fallback`. */
export function between(min: number, max: number, fallback: number): ComplexAttributeConverter<number> {
  return {
    fromAttribute(value) {
      return within(Number.parseFloat(value ?? ''), min, max, fallback);
    },
  };
}

/** `value` if it is from `min` to `max`, else `fallback`. For properties, which a script may set to anything. */
export function within(value: number, min: number, max: number, fallback: number): number {
  return value >= min && value <= max ? Number(value) : fallback;
}

/** Converter of an attribute that takes one of these words, in any case of letters; another value becomes the first word. */
export function oneOf<T extends string>(words: readonly T[]): ComplexAttributeConverter<T | undefined> {
  return { fromAttribute: value => words.find(word => word === value?.toLowerCase()) ?? words[0] };
}
