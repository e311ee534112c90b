/** A category or tag of a source. */
export interface Term {
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
}

/** Whether `wanted` is a term's name, its slug, or the slug that `slugOf` makes of its name; case doesn't matter. */
export function sameTerm(term: Term, wanted: string): boolean {
  return spellingsOf(term).includes(foldTerm(wanted));
}

/**
 * The texts that may name a term, as `foldTerm` writes them. For comparing many terms with many wanted names: `sameTerm` makes
 * these texts anew in each call.
 */
export function spellingsOf({ name = '', slug = '' }: Term): string[] {
  return [foldTerm(name), foldTerm(slug), slugOf(name)].filter(Boolean);
}

/** A name as a slug, as most content systems write it: "Business & Economy" → "business-economy". */
export function slugOf(name: string): string {
  return foldTerm(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** A name without white space around it, in lower case. */
export function foldTerm(text: string): string {
  return text.trim().toLowerCase();
}
