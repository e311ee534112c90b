// The rules for well-formed XML: https://www.w3.org/TR/xml/#sec-well-formed
import { decodeEntities } from '../../html/entities.js';
import type { Lexicon } from '../../html/lexicon.js';
import { declaredEntities, type Declared } from './declared-entities.js';
import { looseTokens } from './loose-tokens.js';

/** Matches an attribute. Groups: name, then its value in double quotes, in single quotes, or without quotes. */
const attribute = /([a-z_][\w.-]*(?::[a-z_][\w.-]*)?)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;

/** Feed elements that contain text, but never one another: the start tag of one closes another that is still open. */
const leaf =
  /^(?:title|link|guid|pubdate|description|author|category|comments|enclosure|language|generator|updated|published|id|summary|dc:\w+|content:encoded)$/i;
/** HTML's void elements, for stories in unescaped HTML. `link` and `source` are missing: they are feed elements, too. */
const voidElement = /^(?:br|hr|img|input|wbr)$/i;
/** HTML elements that a story may leave open. The start tag of the next feed element closes them. */
const html =
  /^(?:a|b|big|blockquote|center|div|em|font|h[1-6]|i|li|ol|p|small|span|strong|table|td|tr|u|ul)$/i;
const container = /^(?:channel|feed|items|rss|rdf|rdf:rdf)$/i;
const story = /^(?:item|entry)$/i;

/** An open element: its name as it is written, and in lower case. */
interface Open {
  readonly name: string;
  readonly lower: string;
  readonly isLeaf: boolean;
  readonly isContainer: boolean;
  readonly isHtml: boolean;
}

/**
 * Maximum depth of open elements, more than any real feed has. For each end tag, the list of open elements is searched, which
 * would take quadratic time without a limit.
 */
const deepest = 256;

/** Matches characters that XML forbids, even as references: https://www.w3.org/TR/xml/#charsets */
const forbidden = /(?![\t\n\r\x80-\x9f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** What one repair knows of the names of entities: HTML's, and those that the answer declares. */
interface Names {
  readonly lexicon: Lexicon;
  readonly declared: Declared;
}

/** Escapes text for XML: entities become characters, and `<`, `>` and bare `&` are escaped. */
const cleanText = (text: string, { lexicon, declared }: Names): string =>
  text
    // XML predefines five names, in lower case only (`&AMP;` is HTML's). Two numeric references in a row are decoded together,
    // because they may form a surrogate pair.
    .replace(/&(?!(?:amp|lt|gt|quot|apos);)(?:\w[\w.-]*;|#\w+;(?:&#\w+;)?)?/g, reference =>
      reference === '&'
        ? '&amp;'
        : (declared(reference.slice(1, -1)) ?? decodeEntities(reference, lexicon))
            .replace(/&/g, '&amp;')
            .replace(forbidden, ''),
    )
    .replace(/</g, '&lt;')
    // Every `>` is escaped, because XML forbids `]]>` in text, and the end of one piece of text and the start of the next may
    // form it.
    .replace(/>/g, '&gt;');

/** Maximum number of namespace prefixes, more than any feed has: `html/xmldom-parser.ts` parses no XML with more. */
const MOST_PREFIXES = 256;

/** Whether a name has no prefix or one of the first `MOST_PREFIXES` of a feed; adds its prefix to these while there are fewer. */
function isKnown(name: string, prefixes: Set<string>): boolean {
  if (!name.includes(':') || name.startsWith('xml:')) return true;
  const prefix = name.replace(/^xmlns:/, '').replace(/:.*/, '');
  if (prefixes.size < MOST_PREFIXES) prefixes.add(prefix);
  return prefixes.has(prefix);
}

function cleanAttributes(text: string, prefixes: Set<string>, names: Names): string {
  const seen = new Set<string>();
  let clean = '';
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (!isKnown(name, prefixes)) continue;
    clean += ` ${name}="${cleanText(double ?? single ?? bare ?? name, names).replace(/"/g, '&quot;')}"`;
  }
  return clean;
}

/**
 * Makes XML well-formed. All text is kept, except text before and after the root element, and characters that XML forbids. At
 * the tag with the number `most`, the XML ends.
 */
export function repairXml(text: string, lexicon: Lexicon, most = Infinity): string {
  const start = Math.max(text.search(/<(?:[\w.-]+:)?(?:rss|feed|rdf|channel|entry)[\s>]/i), 0);
  const source = text.slice(start).replace(forbidden, '');
  const names = { lexicon, declared: declaredEntities(text.slice(0, start), text.length, lexicon) };
  const prefixes = new Set<string>();
  const open: Open[] = [];
  let out = '';
  let end = 0;
  let tags = 0;

  const close = (count: number): void => {
    while (count-- > 0) out += `</${open.pop()?.name}>`;
  };
  /** Counts the open elements from the innermost one outwards, up to and including the first that matches; 0 without one. */
  const depth = (matches: (element: Open) => boolean): number => {
    const index = open.findLastIndex(matches);
    return index < 0 ? 0 : open.length - index;
  };

  for (const { start: at, end: behind, cdata, name, isEndTag, attributes = '' } of looseTokens(source)) {
    // The root element has ended: everything after it is dropped.
    if ((out && !open.length) || ++tags > most) break;
    if (open.length) out += cleanText(source.slice(end, at), names);
    end = behind;
    if (cdata !== undefined) {
      if (open.length) out += cleanText(cdata.replace(/&/g, '&amp;'), names);
    } else if (name && isEndTag) {
      const lower = name.toLowerCase();
      close(depth(element => element.lower === lower));
      if (!open.length) break;
    } else if (name) {
      const element = {
        name: isKnown(name, prefixes) ? name : name.replace(':', '_'),
        lower: name.toLowerCase(),
        isLeaf: leaf.test(name),
        isContainer: container.test(name),
        isHtml: html.test(name),
      };
      // Items and entries are children of a channel or feed. So the start tag of an item closes all elements that are still
      // open inside the channel, such as a previous item whose end tag is missing.
      if (story.test(name)) close(depth(({ isContainer }) => isContainer) - 1);
      else if (element.isLeaf) {
        while (open.at(-1)?.isHtml) close(1);
        if (open.at(-1)?.isLeaf) close(1);
      }
      const self = attributes.endsWith('/') || voidElement.test(name) || open.length >= deepest;
      out += `<${element.name}${cleanAttributes(attributes.replace(/\/$/, ''), prefixes, names)}`;
      out += self ? '/>' : '>';
      if (!self) open.push(element);
    }
  }
  if (open.length && tags <= most) out += cleanText(source.slice(end), names);
  close(open.length);
  // The root gets a declaration for each namespace prefix that it doesn't declare itself. Declarations further inside take
  // precedence over it, and its URI may be made up: `XmlNode` names elements by their prefix when it doesn't know the URI.
  const [root = ''] = /^[^>]*/.exec(out) ?? [];
  const declared = new Set(Array.from(root.matchAll(/ xmlns:([\w.-]+)="/g), ([, prefix]) => prefix));
  const missing = [...prefixes].filter(prefix => prefix !== 'xml' && !declared.has(prefix));
  return out.replace(/(?=[\s/>])/, missing.map(prefix => ` xmlns:${prefix}="urn:${prefix}"`).join(''));
}
