/** RSS feeds that break the specifications, and parts of valid ones that readers often misinterpret. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/article.js';
import { parseFeed } from '../../src/formats/parse-feed.js';

async function read(feed: string): Promise<Article> {
  const { articles } = await parseFeed(feed, { url: 'https://news.example/feed' });
  return articles[0]!;
}

const rss = (item: string) =>
  read(`<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:enc="http://purl.oclc.org/net/rss_2.0/enc#"
    xmlns:webfeeds="http://webfeeds.org/rss/1.0"><channel><title>T</title><item>${item}</item></channel></rss>`);

const titles: Record<string, string> = {
  'The &lt;dialog&gt; element': 'The <dialog> element',
  '<![CDATA[A <b>bold</b> move<br>in May]]>': 'A bold move in May',
  'AT&AMP;T &LT;3': 'AT&T <3',
  '<![CDATA[Smile &#55357;&#56842;, not &#55357;]]>': 'Smile 😊, not \ufffd',
};
for (const [title, expected] of Object.entries(titles)) {
  test(`the headline of ${title} is ${expected}`, async () => {
    assert.equal((await rss(`<title>${title}</title>`)).title, expected);
  });
}

const writers: Record<string, string> = {
  '<dc:creator/><author>ed@news.example (Ed Moor)</author>': 'Ed Moor',
  '<author>(Jo Bee)</author>': 'Jo Bee',
  '<author>jo@news.example, Jo Bee</author>': 'Jo Bee',
  '<dc:creator>By Jo Bee</dc:creator>': 'Jo Bee',
  '<author>ed@news.example(Ed Moor)</author>': 'Ed Moor',
  '<author>ed@news.example &lt;Ed Moor&gt;</author>': 'Ed Moor',
  '<author>"Ed Moor" &lt;ed@news.example&gt;</author>': 'Ed Moor',
  '<dc:creator>Jo Bee</dc:creator><dc:creator>Jo Bee</dc:creator>': 'Jo Bee',
  '<author>Jo Bee (Quay office)</author>': 'Jo Bee (Quay office)',
};
for (const [authors, expected] of Object.entries(writers)) {
  test(`the writer of ${authors} is ${expected}`, async () => {
    assert.deepEqual((await rss(`<title>A</title>${authors}`)).authors, [{ name: expected }]);
  });
}

const enclosures: Record<string, string | undefined> = {
  '<enclosure type="jpg" url="https://news.example/get?id=5"/>': 'https://news.example/get?id=5',
  '<enclosure url="https://news.example/get?id=5"/>': undefined,
  '<enclosure url="https://news.example/boat.jpg"/>': 'https://news.example/boat.jpg',
  '<enc:enclosure resource="/boat.jpg" type="image/jpeg"/>': 'https://news.example/boat.jpg',
  '<webfeeds:featuredImage url="/boat.jpg"/>': 'https://news.example/boat.jpg',
};
for (const [enclosure, src] of Object.entries(enclosures)) {
  test(`the picture of ${enclosure} is ${src}`, async () => {
    assert.equal((await rss(`<title>A</title>${enclosure}`)).image?.src, src);
  });
}

test('a link without its scheme is none of the feed’s own pages', async () => {
  assert.equal(
    (await rss('<title>A</title><link>www.boats.example/b</link>')).url,
    'https://www.boats.example/b',
  );
});

test('an author element without a name is passed over for the next one', async () => {
  const writers = '<dc:creator>noreply@news.example</dc:creator><author>Jo Bee</author>';
  assert.deepEqual((await rss(`<title>A</title>${writers}`)).authors, [{ name: 'Jo Bee' }]);
  assert.deepEqual((await rss('<title>A</title><author>ed@news.example</author>')).authors, []);
});

test('addresses that are escaped once too often are decoded', async () => {
  const { url, image } = await rss(
    `<title>A</title><link><![CDATA[/p?a=1&amp;b=2]]></link><enclosure type="image/png" url="/i?w=900&amp;amp;h=600"/>`,
  );
  assert.deepEqual(
    [url, image?.src],
    ['https://news.example/p?a=1&b=2', 'https://news.example/i?w=900&h=600'],
  );
  const guid = '<guid isPermaLink="true"><![CDATA[https://news.example/p?a=1&amp;b=2]]></guid>';
  assert.equal((await rss(`<title>A</title>${guid}`)).url, 'https://news.example/p?a=1&b=2');
  const media = '<m:thumbnail xmlns:m="http://search.yahoo.com/mrss/" url="/i?w=900&amp;amp;h=600"/>';
  assert.equal((await rss(`<title>A</title>${media}`)).image?.src, 'https://news.example/i?w=900&h=600');
});

test('a list in one category element is a category and tags', async () => {
  const { category, tags } = await rss('<title>A</title><category>Council, Quay, Weather</category>');
  assert.deepEqual([category?.name, tags], ['Council', ['Quay', 'Weather']]);
  const { category: one } = await rss('<title>A</title><category>Home, Garden &amp; Pets</category>');
  assert.equal(one?.name, 'Home, Garden & Pets');
});

test('a language may be written as Java and PHP do', async () => {
  assert.equal((await rss('<title>A</title><dc:language>en_US</dc:language>')).language, 'en-US');
});

test('of a list or the name of a locale, the first language counts', async () => {
  for (const language of ['en-us, en', 'en_us.UTF-8', ' en-us '])
    assert.equal(
      (await parseFeed(`<rss><channel><language>${language}</language><item/></channel></rss>`)).language,
      'en-us',
    );
});

test('a story that asks for a password has no excerpt and says so', async () => {
  const words = 'There is no excerpt because this is a protected post.';
  const { summary, access } = await rss(`<title>Tides</title><description>${words}</description>`);
  assert.deepEqual([summary, access], [undefined, 'members']);
  const other = await rss(`<title>Tides</title><description>A site wrote: “${words}”</description>`);
  assert.deepEqual([other.summary, other.access], [`A site wrote: “${words}”`, undefined]);
});

test('several writers may share one element', async () => {
  const { authors } = await rss('<author>a@news.example (Ann Lee), b@news.example (Bob Ray)</author>');
  assert.deepEqual(authors, [{ name: 'Ann Lee' }, { name: 'Bob Ray' }]);
});

test('parts of a story may have the names that systems without a specification give them', async () => {
  const { url, image, body, category, published } = await rss(
    `<title>A</title><url>/a</url><encoded>&lt;p&gt;Text&lt;/p&gt;</encoded><category term="Quay"/>
     <cover_image>/a.jpg</cover_image><created>2024-01-20</created>`,
  );
  assert.deepEqual(
    [url, image?.src, body, category?.name, published?.getUTCDate()],
    ['https://news.example/a', 'https://news.example/a.jpg', '<p>Text</p>', 'Quay', 20],
  );
});

test('an address in a guid is the story’s where it says so, also when it is relative', async () => {
  assert.equal(
    (await rss('<title>A</title><guid isPermaLink="true">/a</guid>')).url,
    'https://news.example/a',
  );
  assert.equal((await rss('<title>A</title><guid>/a</guid>')).url, undefined);
});
