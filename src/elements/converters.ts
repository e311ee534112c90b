import type { ComplexAttributeConverter } from 'lit';

/** The `fields` attribute: JSON of dotted paths. What is no such JSON counts as absent, as HTML does with bad values. */
export const fieldMap: ComplexAttributeConverter<Readonly<Record<string, string>> | undefined> = {
  fromAttribute(value) {
    try {
      const map: unknown = JSON.parse(value ?? '');
      if (!map || typeof map !== 'object' || Array.isArray(map)) return undefined;
      return Object.fromEntries(Object.entries(map).filter(([, path]) => typeof path === 'string'));
    } catch {
      return undefined;
    }
  },
};

/** A number from `min` to `max`, else the default. */
export function between(min: number, max: number, fallback: number): ComplexAttributeConverter<number> {
  return {
    fromAttribute(value) {
      const number = Number.parseFloat(value ?? '');
      return number >= min && number <= max ? number : fallback;
    },
  };
}
