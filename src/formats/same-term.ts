/** A category or tag as sources have them. */
export interface Term {
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
}

/** Whether this is the category or tag that somebody means who writes its name or its slug, in any case. */
export function sameTerm({ name = '', slug = '' }: Term, wanted: string): boolean {
  const text = fold(wanted);
  return Boolean(text) && [fold(name), fold(slug), slugOf(name)].includes(text);
}

/** As most systems make slugs: "Business & Economy" → "business-economy". */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
