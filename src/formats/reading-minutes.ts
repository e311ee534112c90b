/** Long articles are as wordy further down as at their start. */
const SAMPLE = 4000;

/** Minutes for the words of some HTML, at 230 a minute; two characters of Chinese, Japanese or Korean count as one. */
export function readingMinutes(html: string): number {
  const text = html.slice(0, SAMPLE).replace(/<[^>]*>/g, ' ');
  const wide = text.match(/[\u2e80-\uffdc]/g)?.length ?? 0;
  const words = (text.match(/\S+/g)?.length ?? 0) + wide / 2;
  return Math.max(1, Math.round((words * Math.max(1, html.length / SAMPLE)) / 230));
}
