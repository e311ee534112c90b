/** Checks and bounds what few stories have beside their text. Imported for answers that have some of it. */
import type { Context, Draft } from './draft.js';
import { addressOf } from './context-of.js';
import { LONGEST_NAME } from './to-article.js';
import { string } from '../../html/values.js';
import { mediaOf } from './media.js';

/** Maximum number of stories that a story names as related. */
const MOST_RELATED = 50;

/** The ids and URLs of other stories. A relative URL is resolved only if it begins with a slash, as else it may be an id. */
function relatedOf(
  { related, id, url }: Pick<Draft, 'related' | 'id' | 'url'>,
  base: string | undefined,
): readonly string[] | undefined {
  if (!Array.isArray(related)) return undefined;
  const own = new Set([id, url].map(String));
  const names = related.slice(0, 10 * MOST_RELATED).flatMap(each => {
    const name = Number.isFinite(each) ? String(each) : string(each);
    if (!name || name.length > LONGEST_NAME || own.has(name)) return [];
    return (/^(?:https?:|\/)/i.test(name) && addressOf(name, base)) || name;
  });
  return names.length ? [...new Set(names)].slice(0, MOST_RELATED) : undefined;
}

/**
 * The recordings of a story, and the stories that it names as related.
 * @param base absolute URL against which relative URLs are resolved
 */
export const companionsOf = (
  draft: Pick<Draft, 'media' | 'related' | 'title' | 'id' | 'url'>,
  base: string | undefined,
): Pick<Context, 'media' | 'related'> => ({ media: mediaOf(draft, base), related: relatedOf(draft, base) });
