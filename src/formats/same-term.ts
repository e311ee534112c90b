/** A category or tag of a source. */
export interface Term {
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
}

/** Whether `wanted` is a term's name, its slug, or the slug that `slugOf` makes of its name; case doesn't matter. */
export function sameTerm({ name = '', slug = '' }: Term, wanted: string): boolean {
  const text = fold(wanted);
  return Boolean(text) && [fold(name), fold(slug), slugOf(name)].includes(text);
}

/** A name as a slug, as most content systems write it: "Business & Economy" → "business-economy". */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
