// https://www.w3.org/TR/xml/#sec-cdata-sect · https://www.w3.org/TR/xml/#sec-line-ends
import { decodeEntities } from '../../html/entities.js';
import type { Lexicon } from '../../html/lexicon.js';

/** Shorter texts cost the parser no more than setting them aside. */
const long = 100;

/** Stands around the number of a text that was set aside; nobody's text has it. */
const mark = '\ue000';

/** What does have it, as a character or as a reference, may mean to have a long text put in a thousand times. */
const marked = /\ue000|&#(?:0*57344|x0*e000);/i;

/** Characters that no XML may have, and that nobody misses. */
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g;

/** References that XML itself doesn't know: a document type may declare them, else the document isn't well-formed. */
const foreign = /&(?!(?:amp|lt|gt|quot|apos|#\d{2,5}|#x[\da-fA-F]{2,4});)/;

/**
 * An XML document with numbers in the place of its long texts, which are added to `texts`. They are most of a feed, and
 * browsers take longer over them than over all else, only to hand out what is here already. What is taken for a text and
 * is none, as in an attribute, leaves XML that isn't well-formed.
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

/** Puts the long texts back into a text of that document. */
export function restoreTexts(text: string, texts: readonly string[]): string {
  if (!text.includes(mark)) return text;
  return text.replace(/\ue000(\d+)\ue000/g, (whole, index: string) => texts[Number(index)] ?? whole);
}
