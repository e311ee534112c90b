/** Atom feeds that break the specification, and parts of valid ones that readers often misinterpret. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/article.js';
import { parseFeed } from '../../src/formats/parse-feed.js';

async function read(feed: string): Promise<Article> {
  const { articles } = await parseFeed(feed, { url: 'https://news.example/feed' });
  return articles[0]!;
}

const atom = (entry: string) =>
  read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><author><name>Ann of the feed</name></author>
    <entry><id>urn:1</id>${entry}</entry></feed>`);

test('a headline that says it is text is that to the letter', async () => {
  const { title } = await atom('<title type="text">How to escape &amp;amp; and &lt;b&gt;x&lt;/b&gt;</title>');
  assert.equal(title, 'How to escape &amp; and <b>x</b>');
});

test('an entry whose author has no name has the feed’s', async () => {
  const { authors } = await atom('<title>A</title><author><name></name></author>');
  assert.deepEqual(authors, [{ name: 'Ann of the feed' }]);
});

test('an enclosure of Atom is a picture by its type or its address', async () => {
  const { image } = await atom('<title>A</title><link rel="enclosure" href="/boat.jpg"/>');
  assert.equal(image?.src, 'https://news.example/boat.jpg');
});

test('content that is a picture is no text', async () => {
  const { body, summary } = await atom(
    '<title>A</title><content type="image/png">iVBORw0KGgoAAAANSUhEUg==</content>',
  );
  assert.deepEqual([body, summary], [undefined, undefined]);
});

test('an entry without a summary of Atom has that of another vocabulary', async () => {
  const summary = async (entry: string) => (await atom(`<title>A</title>${entry}`)).summary;
  const other =
    '<dc:description xmlns:dc="http://purl.org/dc/elements/1.1/">Fog on &lt;b&gt;Monday&lt;/b&gt;</dc:description>';
  assert.equal(await summary(other), 'Fog on Monday');
  assert.equal(await summary(`<summary>Rain</summary>${other}`), 'Rain');
  assert.equal(
    await summary(
      '<itunes:summary xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">An hour of fog</itunes:summary>',
    ),
    'An hour of fog',
  );
});

test('a link in Atom may be written in other ways', async () => {
  assert.equal((await atom('<link rel="Alternate" href="/a"/>')).url, 'https://news.example/a');
  assert.equal((await atom('<link>/a</link>')).url, 'https://news.example/a');
});

test('an entry without an alternate link has another one', async () => {
  const link = (rel: string, more = '') => `<link rel="${rel}" href="/${rel}" ${more}/>`;
  const url = async (...links: string[]) =>
    (await atom(links.join('')))?.url?.replace('https://news.example/', '');
  assert.equal(await url(link('self'), link('related'), link('via'), link('alternate')), 'alternate');
  assert.equal(await url(link('self'), link('via'), '<link href="/plain"/>'), 'plain');
  assert.equal(await url(link('self'), link('related'), link('via')), 'via');
  assert.equal(await url(link('self'), link('related')), 'related');
  assert.equal(await url(link('self')), 'self');
  assert.equal(await url(link('self', 'type="application/atom+xml"')), undefined);
  assert.equal(await url('<link rel="self" href="/a.atom"/>'), undefined);
  assert.equal(await url(link('edit'), link('replies')), undefined);
});

test('an author of Atom without a name is none, and one element may have several', async () => {
  const read = async (author: string) => (await atom(`<title>A</title><author>${author}</author>`)).authors;
  const ofFeed = [{ name: 'Ann of the feed' }];
  assert.deepEqual(await read('<name>noreply@news.example</name>'), ofFeed);
  assert.deepEqual(await read('<email>ed@news.example</email>'), ofFeed);
  assert.deepEqual(await read('<name>Jo Bee; Ed Moor</name><uri>/jo</uri>'), [
    { name: 'Jo Bee' },
    { name: 'Ed Moor' },
  ]);
});

test('a list in one category of Atom is a category and tags', async () => {
  const { category, tags } = await atom('<category term="Council, Quay, Weather"/>');
  assert.deepEqual([category?.name, tags], ['Council', ['Quay', 'Weather']]);
});

test('a category that states the kind of an entry is ignored', async () => {
  const kind = 'scheme="http://schemas.google.com/g/2005#kind"';
  const { category } = await atom(`<category ${kind} term="x#post"/><category term="Quay"/>`);
  assert.deepEqual(category, { name: 'Quay' });
});

test('the icon of a source is relative to its own base, else to the feed', async () => {
  const iconOf = async (icon: string, base = ''): Promise<string | undefined> =>
    (await atom(`<title>A</title><source${base}><title>Quay</title>${icon}</source>`)).source?.icon;
  assert.equal(await iconOf('<icon>a.png</icon>'), 'https://news.example/a.png');
  assert.equal(
    await iconOf('<icon>a.png</icon>', ' xml:base="https://quay.example/x/"'),
    'https://quay.example/x/a.png',
  );
  assert.equal(
    await iconOf('<icon xml:base="https://quay.example/y/">a.png</icon>'),
    'https://quay.example/y/a.png',
  );
});

test('an entry whose first date is the beginning of Unix time has the other one', async () => {
  const { published } = await atom(
    '<title>A</title><published>1970-01-01T00:00:00Z</published><updated>2024-05-02T08:00:00Z</updated>',
  );
  assert.equal(published?.toISOString(), '2024-05-02T08:00:00.000Z');
});
