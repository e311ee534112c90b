/** Larger tables, which few feeds need: rarer entity names, and further date notations. */
import { latinEntities } from '../html/latin-entities.js';
import { newLexicon, type Lexicon, type Supplies } from '../html/lexicon.js';
import { lookUpEntities } from '../html/look-up-entities.js';
import { parseDate } from './read-dates/parse-date.js';

/** The tables that don't depend on the feed, so that later readings can start with them. */
export const commonSupplies: Supplies = { characters: latinEntities, parseDate };

/**
 * A lexicon with the tables that the first pass lacked; `undefined` when a second pass would give the same result, for example
 * because a name (`&foo;`) isn't an entity of HTML.
 */
export async function supply(lexicon: Lexicon): Promise<Lexicon | undefined> {
  const { unknown, hasUnreadDate, parseDate: hadDates } = lexicon;
  const looked = await lookUpEntities([...unknown].filter(name => !latinEntities.has(name)));
  const isLatin = [...unknown].some(name => latinEntities.has(name));
  if (!isLatin && !looked.size && (!hasUnreadDate || hadDates)) return undefined;
  return newLexicon({ ...commonSupplies, characters: new Map([...latinEntities, ...looked]) });
}
