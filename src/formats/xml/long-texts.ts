// https://www.w3.org/TR/xml/#sec-cdata-sect · https://www.w3.org/TR/xml/#sec-line-ends
import { decodeEntities } from '../../html/entities.js';
import type { Lexicon } from '../../html/lexicon.js';

/** Minimum length: for shorter texts, replacing costs more than parsing. */
const long = 100;

/** Delimiter of a placeholder: a private-use character, which no feed contains. */
const mark = '\ue000';

/** The delimiter in a feed, literal or as a reference. Such a feed may be hostile: 1,000 placeholders for one long text. */
const marked = /\ue000|&#(?:0*57344|x0*e000);/i;

/** Characters that XML forbids and that carry no text. */
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g;

/** Entity references that XML doesn't predefine: only a DTD can declare them, so the XML parser must see these. */
const foreign = /&(?!(?:amp|lt|gt|quot|apos|#\d{2,5}|#x[\da-fA-F]{2,4});)/;

/**
 * Replaces the long texts and CDATA sections of an XML document by numbered placeholders, and adds them to `texts`. Long texts
 * are most of a feed, and an XML parser spends most of its time on copying them. If this mistakes markup for text (a `>` in an
 * attribute), the result isn't well-formed, and the caller parses the original instead.
 */
export function setLongTextsAside(source: string, texts: string[], lexicon: Lexicon): string {
  if (marked.test(source)) return source;
  const text = source.replace(forbidden, '').replace(/\r\n?/g, '\n');
  let xml = '';
  let kept = 0;
  const aside = (from: number, to: number, content: string): void => {
    xml += `${text.slice(kept, from)}${mark}${texts.push(content) - 1}${mark}`;
    kept = to;
  };
  for (let at = text.indexOf('<'); at >= 0;) {
    const isData = text.startsWith('<![CDATA[', at);
    const close = isData ? ']]>' : text.startsWith('<!--', at) ? '-->' : '>';
    const closed = text.indexOf(close, at);
    if (closed < 0) break;
    const end = closed + close.length;
    if (isData) aside(at, end, text.slice(at + 9, closed));
    at = text.indexOf('<', end);
    const content = at - end > long ? text.slice(end, at) : '';
    if (content && !foreign.test(content)) aside(end, at, decodeEntities(content, lexicon));
  }
  return xml + text.slice(kept);
}

/** Replaces the placeholders in a text of that document by the original texts. */
export function restoreTexts(text: string, texts: readonly string[]): string {
  if (!text.includes(mark)) return text;
  return text.replace(
    /\ue000(\d+)\ue000/g,
    (placeholder, index: string) => texts[Number(index)] ?? placeholder,
  );
}
