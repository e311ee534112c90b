import { domParser } from './dom-parser.js';
import { teachEntity, unknownEntities } from './text.js';

/**
 * Learns the named characters that were met and not known, from the platform's HTML parser: it has all 2,231 of them,
 * and a table of them would be larger than this library. Resolves to whether any of them was real.
 */
export async function learnEntities(): Promise<boolean> {
  const parse = await domParser();
  let some = false;
  for (const name of [...unknownEntities]) {
    const character = parse(`<p>&${name};</p>`, 'text/html').getElementsByTagName('p')[0]?.textContent ?? '';
    const real = character !== '' && !character.startsWith('&');
    some ||= real;
    teachEntity(name, real ? character : `&${name};`);
  }
  return some;
}
