import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as all from 'news-elements';
import 'news-elements/define';
import 'news-elements/define/news-article';
import 'news-elements/define/news-list';
import 'news-elements/define/related-news';
import 'news-elements/jsx';
import 'news-elements/svelte';
import 'news-elements/vue';
import { renderNews } from 'news-elements/ssr';
import { createFeedHandler, toJsonFeed } from 'news-elements/server';

assert.equal(globalThis.document, undefined, 'nothing brings a DOM along');

const rss = `<rss version="2.0"><channel><title>The Lantern</title><link>https://news.example/</link>
  <item><title>Ferry returns</title><link>https://news.example/ferry</link></item>
  <item><title>Ferry timetable</title><link>https://news.example/timetable</link></item>
</channel></rss>`;
const feed = await all.parseFeed(rss, { url: 'https://news.example/rss' });
assert.deepEqual(
  feed.articles.map(({ title }) => title),
  ['Ferry returns', 'Ferry timetable'],
);
assert.equal(all.rankRelated(feed.articles[0], feed.articles)[0]?.title, 'Ferry timetable');
assert.equal(toJsonFeed(feed).items.length, 2);
assert.equal(typeof createFeedHandler({ sources: { news: 'https://news.example/rss' } }), 'function');
await assert.rejects(all.parseFeed('no feed'), all.FeedError);
assert.match(await renderNews('news-list', { feed }), /shadowrootmode="open".*Ferry timetable/s);

const list = new URL(import.meta.resolve('news-elements/cdn/integrity.json'));
const hashes = JSON.parse(readFileSync(list, 'utf8'));
assert(hashes['news-elements.js'] && hashes['tools.js']);
for (const [file, hash] of Object.entries(hashes)) {
  const bytes = readFileSync(new URL(file, list));
  assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, file);
}
