import { domParser } from './dom-parser.js';
import { rareEntities, teachEntity } from './text.js';

/** No feed has more of them; a hostile one shall not fill the memory. */
const most = 500;

/**
 * Learns the named characters that were met and not known, from the platform's HTML parser: it has all 2,231 of them,
 * and a table of them would be larger than this library. Names that it doesn't know either stand for themselves.
 */
export async function learnEntities(): Promise<void> {
  const parse = await domParser();
  const names = [...rareEntities.unknown].slice(0, most);
  rareEntities.unknown.clear();
  const html = `<div>${names.map(name => `<p>&${name};</p>`).join('')}</div>`;
  const paragraphs = parse(html, 'text/html').getElementsByTagName('p');
  names.forEach((name, index) => {
    const character = paragraphs[index]?.textContent || `&${name};`;
    teachEntity(name, character);
    if (!character.startsWith('&')) rareEntities.learnt++;
  });
}
