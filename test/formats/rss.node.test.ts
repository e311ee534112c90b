/** What RSS and Atom feeds say in ways that their specifications do not foresee, or that others read too freely. */
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
const atom = (entry: string) =>
  read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><author><name>Ann of the feed</name></author>
    <entry><id>urn:1</id>${entry}</entry></feed>`);

const titles: Record<string, string> = {
  'List&lt;String&gt; or String[]': 'List<String> or String[]',
  'The &lt;dialog&gt; element': 'The <dialog> element',
  'a&lt;b and c&gt;d': 'a<b and c>d',
  '<![CDATA[A <b>bold</b> move<br>in May]]>': 'A bold move in May',
  '<![CDATA[Before<script>alert(1)</script>]]>': 'Before',
  '<![CDATA[Before<svg onload=alert(1)>]]>': 'Before',
  'AT&AMP;T &LT;3': 'AT&T <3',
  'The &lt;!DOCTYPE html&gt; story': 'The <!DOCTYPE html> story',
  'What &lt;?php echo 1 ?&gt; does': 'What <?php echo 1 ?> does',
  'Map&lt;String, List&lt;Integer&gt;&gt;': 'Map<String, List<Integer>>',
  'Ann &lt;ann@news.example&gt; wrote': 'Ann <ann@news.example> wrote',
  '<![CDATA[Smile &#55357;&#56842;, not &#55357;]]>': 'Smile 😊, not \ufffd',
};
for (const [title, expected] of Object.entries(titles)) {
  test(`the headline of ${title} is ${expected}`, async () => {
    assert.equal((await rss(`<title>${title}</title>`)).title, expected);
  });
}

test('a headline that says it is text is that to the letter', async () => {
  const { title } = await atom('<title type="text">How to escape &amp;amp; and &lt;b&gt;x&lt;/b&gt;</title>');
  assert.equal(title, 'How to escape &amp; and <b>x</b>');
});

const writers: Record<string, string> = {
  '<dc:creator/><author>ed@news.example (Ed Moor)</author>': 'Ed Moor',
  '<author>(Jo Bee)</author>': 'Jo Bee',
  '<author>jo@news.example, Jo Bee</author>': 'Jo Bee',
  '<dc:creator>By Jo Bee</dc:creator>': 'Jo Bee',
  '<author>ed@news.example(Ed Moor)</author>': 'Ed Moor',
  '<author>ed@news.example &lt;Ed Moor&gt;</author>': 'Ed Moor',
  '<author>"Ed Moor" &lt;ed@news.example&gt;</author>': 'Ed Moor',
  '<author>ed@news.example</author>': 'ed@news.example',
  '<dc:creator>Jo Bee</dc:creator><dc:creator>Jo Bee</dc:creator>': 'Jo Bee',
  '<author>Jo Bee (Quay office)</author>': 'Jo Bee (Quay office)',
};
for (const [authors, expected] of Object.entries(writers)) {
  test(`the writer of ${authors} is ${expected}`, async () => {
    assert.deepEqual((await rss(`<title>A</title>${authors}`)).authors, [{ name: expected }]);
  });
}

test('an entry whose author has no name has the feed’s', async () => {
  const { authors } = await atom('<title>A</title><author><name></name></author>');
  assert.deepEqual(authors, [{ name: 'Ann of the feed' }]);
});

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

test('an enclosure of Atom is a picture by its type or its address', async () => {
  const { image } = await atom('<title>A</title><link rel="enclosure" href="/boat.jpg"/>');
  assert.equal(image?.src, 'https://news.example/boat.jpg');
});

test('a link without its scheme is none of the feed’s own pages', async () => {
  assert.equal(
    (await rss('<title>A</title><link>www.boats.example/b</link>')).url,
    'https://www.boats.example/b',
  );
});

test('a language may be written as Java and PHP do', async () => {
  assert.equal((await rss('<title>A</title><dc:language>en_US</dc:language>')).language, 'en-US');
});

test('RSS that a converter made into JSON keeps its guids', async () => {
  const item = {
    title: { '#text': 'A' },
    guid: { '#text': 'https://news.example/1', '@isPermaLink': 'false' },
  };
  const feed = JSON.stringify({ rss: { '@version': '2.0', channel: { title: 'T', item: [item] } } });
  const { id, url, title } = await read(feed);
  assert.deepEqual([id, url, title], ['https://news.example/1', undefined, 'A']);
});

test('content that is a picture is no text', async () => {
  const { body, summary } = await atom(
    '<title>A</title><content type="image/png">iVBORw0KGgoAAAANSUhEUg==</content>',
  );
  assert.deepEqual([body, summary], [undefined, undefined]);
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

test('a link in Atom may be written in other ways', async () => {
  assert.equal((await atom('<link rel="Alternate" href="/a"/>')).url, 'https://news.example/a');
  assert.equal((await atom('<link>/a</link>')).url, 'https://news.example/a');
});

test('what kind of thing an entry is, is no category', async () => {
  const kind = 'scheme="http://schemas.google.com/g/2005#kind"';
  const { category } = await atom(`<category ${kind} term="x#post"/><category term="Quay"/>`);
  assert.deepEqual(category, { name: 'Quay' });
});
