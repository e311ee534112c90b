/** Matches a URL in a text, without the punctuation behind it; a bracket that is opened in the URL belongs to it. */
const address = /https?:\/\/[^\s<>"'`]{0,2000}[^\s<>"'`.,;:!?)\]}’”»](?:(?<=\(\w*)\))?/g;

/** Lengths between which lines end where an editor broke them, and not where their writer did. */
const [SHORTEST_WRAPPED, LONGEST_WRAPPED] = [55, 85];

/** Whether a text was broken into lines of equal length, as mail programs do. */
function isWrapped(lines: readonly string[]): boolean {
  return lines
    .slice(0, -1)
    .every(
      line => line.length >= SHORTEST_WRAPPED && line.length <= LONGEST_WRAPPED && !/[.:!?]$/.test(line),
    );
}

const linked = (text: string): string => text.replace(address, url => `<a href="${url}">${url}</a>`);

/** Whether HTML is a text without any tag, so that its line breaks may be meant. */
const isTagless = (html: string): boolean => !/<[a-z/!]/i.test(html);

/** The lines of each paragraph of a text; blank lines separate paragraphs. */
const paragraphsOf = (text: string): string[][] =>
  text
    .split(/\n[ \t\r]*\n/)
    .map(linesOf)
    .filter(lines => lines.length);

const linesOf = (paragraph: string): string[] =>
  paragraph
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

/** Whether a text without tags has lines that its writer meant. */
export function hasLines(text: string): boolean {
  if (!text.includes('\n') || !isTagless(text)) return false;
  const paragraphs = paragraphsOf(text);
  return paragraphs.length > 1 || paragraphs.some(lines => lines.length > 1 && !isWrapped(lines));
}

/**
 * HTML without tags as HTML with them: blank lines separate paragraphs, line breaks become `<br>`, and URLs become links. Lines
 * that a program broke are put together. A text that has none of these stays as it is, and so do character references.
 * @example linesToHtml('Chapters\n00:00 The quay') // '<p>Chapters<br>00:00 The quay</p>'
 */
export function linesToHtml(text: string): string {
  if (!isTagless(text) || !(hasLines(text) || /https?:\/\//.test(text))) return text;
  return paragraphsOf(text)
    .map(lines => `<p>${lines.map(linked).join(isWrapped(lines) ? ' ' : '<br>')}</p>`)
    .join('');
}
