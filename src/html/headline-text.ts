import { escapeText } from './escape.js';
import type { Lexicon } from './lexicon.js';
import { plainText } from './plain-text.js';

const voidElement = /^(?:br|hr|img|wbr)$/i;
const tag = /<(\/?)([a-z][\w:-]*)(?=[\s/>])[^<>]*>/gi;
/** What no tag or comment begins with: `Map<String, Integer>`, `<!DOCTYPE html>`, `Bob <bob@news.example>`. */
const noTag = /<(?!\/?[a-z][\w:-]*[\s/>]|!--|!\[CDATA\[)/gi;

/**
 * The text of a headline, which may be HTML or speak of it: "The <dialog> element", "List<String>". What is opened and
 * closed or has attributes is markup, the rest is meant.
 */
export function headlineText(html: string, lexicon: Lexicon): string {
  if (!html.includes('<')) return plainText(html, lexicon);
  const names = { '': new Set<string>(), '/': new Set<string>() };
  for (const [, slash, name = ''] of html.matchAll(tag)) names[slash as '' | '/'].add(name.toLowerCase());
  const isPair = (name: string): boolean => names[''].has(name) && names['/'].has(name);
  return plainText(
    html
      .replace(noTag, '&lt;')
      .replace(tag, (whole, _slash: string, name: string) =>
        whole.includes('=') || voidElement.test(name) || isPair(name.toLowerCase())
          ? whole
          : escapeText(whole),
      ),
    lexicon,
  );
}
