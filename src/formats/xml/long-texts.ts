// This file reads CDATA sections and line ends as an XML parser does: https://www.w3.org/TR/xml/#sec-cdata-sect
// and https://www.w3.org/TR/xml/#sec-line-ends
import { decodeEntities } from '../../html/entities.js';
import type { Lexicon } from '../../html/lexicon.js';

/**
 * Length in UTF-16 code units above which a text is replaced by a placeholder, so that the XML parser doesn't copy it. For
 * shorter texts, replacing takes longer than parsing.
 */
const long = 100;

/** Character before and after a placeholder's number: a private-use character, which feeds hardly ever contain. */
const mark = '\ue000';

/**
 * Matches the placeholders' delimiter in a feed, literal or as a character reference. In such a feed nothing is replaced: a
 * hostile feed could have 1,000 placeholders in it, all of which would be replaced by the same long text.
 */
const marked = /\ue000|&#(?:0*57344|x0*e000);/i;

/** Matches control characters and noncharacters. They are removed, because XML forbids them and the parser would fail. */
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g;

/**
 * Matches a reference that XML doesn't predefine (`&eacute;`) and a bare `&`. A text that has one isn't replaced, so that the
 * XML parser sees it: a DTD may declare the entity, and without a declaration the XML isn't well-formed.
 */
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

/**
 * Replaces the placeholders in the text of one XML node, which `setLongTextsAside` put there, by the original texts.
 */
export function restoreTexts(text: string, texts: readonly string[]): string {
  if (!text.includes(mark)) return text;
  return text.replace(
    /\ue000(\d+)\ue000/g,
    (placeholder, index: string) => texts[Number(index)] ?? placeholder,
  );
}
