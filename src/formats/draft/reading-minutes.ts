/** Minutes for the text of some HTML, at 230 words a minute. The start of a long article tells how much of it is text. */
export function readingMinutes(html: string): number {
  const sample = html.slice(0, 2000);
  const text = sample.replace(/<[^<>]*>/g, '');
  // A word with its blank is some six letters, or two characters of Chinese, Japanese or Korean.
  const word = /[\u3040-\u9fff\uac00-\ud7af]/.test(text) ? 2 : 6;
  return Math.max(1, Math.round((html.length * text.length) / sample.length / word / 230));
}
