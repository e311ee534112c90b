/**
 * Minutes that reading a story's HTML takes, at 230 words a minute; at least 1. The first 2,000 characters tell which share of
 * the HTML is text.
 */
export function readingMinutes(html: string): number {
  const sample = html.slice(0, 2000);
  const text = sample.replace(/<[^<>]*>/g, '');
  // Average length of a word with its space: six letters, or two characters of Chinese, Japanese or Korean.
  const word = /[\u3040-\u9fff\uac00-\ud7af]/.test(text) ? 2 : 6;
  return Math.max(1, Math.round((html.length * text.length) / sample.length / word / 230));
}
