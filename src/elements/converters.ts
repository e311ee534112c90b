import type { ComplexAttributeConverter } from 'lit';

type FieldMap = Readonly<Record<string, string>>;

/** JSON of dotted paths. Any other text counts as absent, like invalid values of HTML's attributes. */
export function toFieldMap(text: string | null): FieldMap | undefined {
  try {
    const map: unknown = JSON.parse(text ?? '');
    if (!map || typeof map !== 'object' || Array.isArray(map)) return undefined;
    return Object.fromEntries(Object.entries(map).filter(([, path]) => typeof path === 'string'));
  } catch {
    return undefined;
  }
}

/** The `fields` attribute. */
export const fieldMap: ComplexAttributeConverter<FieldMap | undefined> = { fromAttribute: toFieldMap };

/** A number from `min` to `max`, else the default. */
export function between(min: number, max: number, fallback: number): ComplexAttributeConverter<number> {
  return {
    fromAttribute(value) {
      return within(Number.parseFloat(value ?? ''), min, max, fallback);
    },
  };
}

/** The same check for a property, which a script may set to anything. */
export function within(value: number, min: number, max: number, fallback: number): number {
  return value >= min && value <= max ? Number(value) : fallback;
}

/** One of these words, in any case of letters, else the first. */
export function oneOf<T extends string>(words: readonly T[]): ComplexAttributeConverter<T | undefined> {
  return { fromAttribute: value => words.find(word => word === value?.toLowerCase()) ?? words[0] };
}
