/**
 * Divides the summary of a story without a title, so that no text is shown twice. The title is the first sentence, or the first
 * 110 characters, cut after a word, when the sentence is longer; the summary goes on behind it. The dot after an initial, an
 * abbreviation (`U.S.`) or the number of a list's item ends no sentence. Chinese and Japanese have no spaces, neither after a
 * sentence nor between words.
 * @param text collapsed: a space is its only white space
 */
export function divide(text: string): [title: string, summary: string] {
  const whole = /^(?:.{10,110}?(?:[.!?](?<![ .(](?:[a-z]|\d\d?)\.)(?= |$)|[。！？])|[^]{0,110}$)/i.exec(
    text,
  )?.[0];
  const title = whole ?? text.slice(0, 110).replace(/(?<!\s)\s+\S*$|[\ud800-\udbff]$/, '');
  const cut = whole === undefined ? '…' : '';
  return [title + cut, cut + text.slice(title.length).trim()];
}
