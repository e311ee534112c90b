/** Maximum length of a title or name that is compared, in UTF-16 code units. An excerpt has 280 at most. */
const LONGEST = 1000;

/** The letters and digits of a text in lower case, without punctuation, white space and symbols. */
const lettersOf = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/**
 * Whether a summary says no more than the title: the same words, perhaps with the source's name before or behind them in one of
 * the two (`Ferry is late – Quay Times`). Punctuation and case don't count. `false` without a title.
 * @param names the source's names: of the publication, the feed, the writers
 */
export function repeats(summary: string, title: string, names: readonly string[]): boolean {
  const [said, headline] = [lettersOf(summary), lettersOf(title)];
  if (!headline || !said) return false;
  if (said === headline) return true;
  // Most summaries end here. The other's letters must be among those of the text that has the name, too.
  if (!said.includes(headline) && !headline.includes(said)) return false;
  const [long, short] = said.length > headline.length ? [said, headline] : [headline, said];
  return names.map(lettersOf).some(name => long === short + name || long === name + short);
}
