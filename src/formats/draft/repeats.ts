import { decodeEntities } from '../../html/entities.js';
import type { Lexicon } from '../../html/lexicon.js';
import { inlineElements } from '../../html/tables.js';
import { Tokens } from '../../html/tokens.js';

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

/**
 * A story's HTML from where its first block ends, if that block says what the title says. Else the same HTML.
 * @example withoutHeadline('<p><b>Fog</b></p><p>No boats</p>', 'Fog', lexicon) // '</p><p>No boats</p>'
 */
export function withoutHeadline(html: string, title: string, lexicon: Lexicon): string {
  const headline = lettersOf(title);
  const tokens = new Tokens(html);
  let said = '';
  while (said.length <= headline.length && tokens.next()) {
    const { kind, name, start, source } = tokens;
    if (kind === 'text') said += lettersOf(decodeEntities(source.slice(0, LONGEST), lexicon));
    else if (said && /^(?:start|end)$/.test(kind) && !inlineElements.has(name))
      return said === headline ? html.slice(start) : html;
  }
  return html;
}
