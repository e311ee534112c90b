// All entity names of HTML: https://html.spec.whatwg.org/multipage/named-characters.html
import { inertParser } from './inert-parser.js';

/**
 * Entity name → character, looked up by parsing HTML: a browser's parser has all 2,231 names, and a table of them would be
 * larger than this library. Names that HTML doesn't define are absent. The map is empty where the page's Trusted Types policy
 * forbids parsing.
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
      // HTML defines no entity of more than two characters. A longer text is a name that HTML doesn't define: `&nosuch;`, or
      // `©right;` for `&copyright;`, since `&copy` needs no semicolon.
      if (character && [...character].length <= 2) found.set(name, character);
    });
  } catch {
    // The page forbids parsing, or no parser could be loaded: references to these names stay in the text as `&name;`.
  }
  return found;
}
