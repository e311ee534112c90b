// Bundled by `linear.js` for Node and for Chromium: reads one text in one place and returns the milliseconds that it takes.
import { FeedError } from '../../src/feed-error.ts';
import { parseFeed } from '../../src/formats/parse-feed.ts';
import { feedsBehind } from '../../src/load/discover.ts';
import { places } from './linear-places.js';
import { textOf } from './linear-texts.js';

const locale = { texts: { playFrom: 'Play from {host}' } };
const url = 'https://news.example/feed';

const read = {
  feed: text => parseFeed(text, { url, fields: { image: 'image', imageAlt: 'imageAlt' } }),
  page: text => feedsBehind(new URL(url), { text, url, headers: new Headers() }),
  header: text => {
    // `Headers` refuses line breaks and characters beyond Latin-1; such a header can't arrive.
    const headers = { get: name => (name === 'link' ? text : null) };
    return feedsBehind(new URL(url), { text: '', url, headers });
  },
  draw: async text => {
    const { setBody } = await import('../../src/elements/news-article/body.ts');
    const element = Object.assign(document.createElement('div'), { addController() {} });
    const body = await setBody({ id: '1', title: 'Fog', body: text }, { element, level: 2, locale });
    document.body.append(body);
    body.remove();
  },
};

/**
 * Milliseconds for reading the text `text` (see `textOf`) with `size` characters in the place with this index. A `FeedError` is
 * an answer, too; any other error is thrown. Without a text, it is an error if nothing can be read in the place: then its times
 * would say nothing.
 */
export async function measure({ place, text, size, isClean }) {
  const { name, kind, write } = places[place];
  if (text === undefined) {
    const { articles } = kind === 'feed' && !name.startsWith('answer:') ? await read.feed(write('Fog')) : {};
    if (articles && !articles.length) throw new Error('has no articles');
    return 0;
  }
  const source = write(textOf(text, size));
  // What writing this text and reading others left behind isn't part of its time.
  if (isClean) globalThis.gc();
  const start = performance.now();
  try {
    await read[kind](source);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
  return performance.now() - start;
}

globalThis.measureLinear = measure;
