/** What few feeds need: names of rarer characters, and the many ways to write a date. */
import { latinEntities } from '../html/latin-entities.js';
import { newLexicon, type Lexicon, type Supplies } from '../html/lexicon.js';
import { lookUpEntities } from '../html/look-up-entities.js';
import { parseDate } from './read-dates/parse-date.js';

/** What is the same for every feed, and so may be there from the start of the next reading. */
export const usual: Supplies = { characters: latinEntities, parseDate };

/**
 * A lexicon with what the first reading lacked; `undefined` when there is nothing more to know, as where a text only looks
 * like a reference (`&foo;`).
 */
export async function supply(lexicon: Lexicon): Promise<Lexicon | undefined> {
  const { unknown, hasUnreadDate, parseDate: hadDates } = lexicon;
  const looked = await lookUpEntities([...unknown].filter(name => !latinEntities.has(name)));
  const isLatin = [...unknown].some(name => latinEntities.has(name));
  if (!isLatin && !looked.size && (!hasUnreadDate || hadDates)) return undefined;
  return newLexicon({ ...usual, characters: new Map([...latinEntities, ...looked]) });
}
