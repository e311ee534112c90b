// Kinds of elements in the rules of an HTML parser: https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements
import { names } from './tables.js';

/** Elements that a parser opens again in the next block if they weren't closed. */
export const formatting = names('a b big code em font i nobr s small strike strong tt u');
export const headings = names('h1 h2 h3 h4 h5 h6');
export const tableParts = names('caption col colgroup tbody td tfoot th thead tr');
export const rowGroups = names('tbody tfoot thead');
export const row = names('tr');
/** What is between a table and a part of it, from the outside to the inside. A parser opens what lacks: the first of each. */
export const tableParents: Readonly<Record<string, readonly ReadonlySet<string>[]>> = {
  col: [names('colgroup')],
  tr: [rowGroups],
  td: [rowGroups, row],
  th: [rowGroups, row],
};
/** Elements that have rows of their own. */
export const tables = names('table template');
/** What is between one table and another one in it. */
export const tableContent = names('caption table td template th');
export const listItem = names('li');
export const descriptions = names('dd dt');
/** Blocks in which the start tag of a list item still closes the item around them. */
export const transparentToItems = names('address div p');
export const option = names('option');
export const ruby = names('ruby');
export const rubyTexts = names('rb rp rt rtc');
/** Elements without a meaning within a body, and `<select>`, which has to be removed before: parsers disagree on what ends it. */
export const ignored = names('body frame frameset head html select');

/** Elements that no end tag outside of them closes, except those of a table around them. */
export const scopes = names('applet caption marquee object table td template th');
export const buttonScope = new Set([...scopes, 'button']);
export const listScope = new Set([...scopes, 'ol', 'ul']);
/** Those of them at which the list of active formatting elements begins anew. */
export const markers = names('applet caption marquee object td template th');
/** Blocks within a line: open formatting elements go on in them. */
export const reopening = names('applet button marquee noscript object xmp');

/** Elements whose start tag closes an open `<p>`. In a document without a doctype, `<table>` doesn’t. */
export const blocks = names(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary ul xmp',
);

/** Elements that the end tag of an element within a line, such as `</span>`, doesn't close. */
export const special = new Set([...blocks, ...scopes, ...tableParts, 'button', 'noscript']);

/** Elements that a parser closes where their parent or a sibling asks for it. */
export const impliedEnds = names('dd dt li optgroup option p rb rp rt rtc');
