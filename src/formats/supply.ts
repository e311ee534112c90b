/** Additional tables for the lexicon, which few feeds need: rarer entity names and further date notations. */
import { latinEntities } from '../html/latin-entities.js';
import { newLexicon, type Lexicon, type Supplies } from '../html/lexicon.js';
import { lookUpEntities } from '../html/look-up-entities.js';
import { parseDate } from './read-dates/parse-date.js';

/** Tables that don't depend on the answer; `stages.ts` keeps them and uses them for all later answers. */
export const commonSupplies: Supplies = { characters: latinEntities, parseDate };

/**
 * Makes a lexicon for a second parse of an answer, with `commonSupplies` and the rare entity names that the first parse met.
 * `undefined` when a second parse would give the same result, for example because a name (`&foo;`) isn't an entity of HTML.
 * @param lexicon the lexicon of the first parse, with its record of unknown entity names and unread dates
 */
export async function supply(lexicon: Lexicon): Promise<Lexicon | undefined> {
  const { unknown, hasUnreadDate, parseDate: hadDates } = lexicon;
  const looked = await lookUpEntities([...unknown].filter(name => !latinEntities.has(name)));
  const isLatin = [...unknown].some(name => latinEntities.has(name));
  if (!isLatin && !looked.size && (!hasUnreadDate || hadDates)) return undefined;
  return newLexicon({ ...commonSupplies, characters: new Map([...latinEntities, ...looked]) });
}
