import { inertParser } from './inert-parser.js';

/**
 * The characters of these names, from the platform's HTML parser: it knows all 2,231 names, and a table of them would be
 * larger than this library. Names that are none are absent; all are where the page's Trusted Types let nobody parse.
 * https://html.spec.whatwg.org/multipage/named-characters.html
 */
export async function lookUpEntities(names: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (!names.length) return found;
  const html = `<div>${names.map(name => `<p>&${name};</p>`).join('')}</div>`;
  try {
    const parse = await inertParser();
    const paragraphs = parse(html, 'text/html').getElementsByTagName('p');
    names.forEach((name, index) => {
      const character = paragraphs[index]?.textContent;
      if (character && !character.startsWith('&')) found.set(name, character);
    });
  } catch {
    // Without a parser, the names stand for themselves.
  }
  return found;
}
