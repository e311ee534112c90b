import { domParser } from './inert-parser.js';
import { teachLatinEntities } from './latin-entities.js';
import { rare } from '../formats/rare.js';
import { decodeEntities, teachEntity } from './text.js';

/** No feed has more of them; a hostile one shall not fill the memory. */
const most = 500;

/** Takes the names that were met and still aren't known. */
function takeNames(): string[] {
  const met = [...rare.names];
  rare.names.clear();
  // What isn't known is noted again.
  for (const name of met) decodeEntities(`&${name};`);
  const names = [...rare.names].slice(0, most);
  rare.names.clear();
  if (names.length < met.length) rare.learnt++;
  return names;
}

/** The characters of these names from the platform's HTML parser, which knows all 2,231 of them, if the page allows it. */
async function lookUp(names: readonly string[]): Promise<(string | undefined)[]> {
  const html = `<div>${names.map(name => `<p>&${name};</p>`).join('')}</div>`;
  try {
    const parse = await domParser();
    const paragraphs = parse(html, 'text/html').getElementsByTagName('p');
    return names.map((_, index) => paragraphs[index]?.textContent ?? undefined);
  } catch {
    return [];
  }
}

/**
 * Learns the named characters that were met and not known: Europe's from a short list, the others from the platform;
 * a table of all would be larger than this library. Names that nobody knows stand for themselves.
 */
export async function learnEntities(): Promise<void> {
  teachLatinEntities();
  const names = takeNames();
  if (!names.length) return;
  const characters = await lookUp(names);
  names.forEach((name, index) => {
    const character = characters[index] ?? `&${name};`;
    teachEntity(name, character);
    if (!character.startsWith('&')) rare.learnt++;
  });
}
