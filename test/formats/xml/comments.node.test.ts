import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const NAMESPACES =
  'xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:atom="http://www.w3.org/2005/Atom"';
const url = 'https://quay.example/feed';
const inRss = async (item: string) =>
  (
    await parseFeed(`<rss ${NAMESPACES}><channel><item><title>Fog</title>${item}</item></channel></rss>`, {
      url,
    })
  ).articles[0]?.comments;
const inAtom = async (entry: string) =>
  (
    await parseFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES}><entry><title>Fog</title>${entry}</entry></feed>`,
      { url },
    )
  ).articles[0]?.comments;

test('the page and the number of comments in RSS', async () => {
  assert.deepEqual(await inRss('<comments>/fog#talk</comments><slash:comments>0</slash:comments>'), {
    url: 'https://quay.example/fog#talk',
    count: 0,
  });
  assert.deepEqual(await inRss('<comments>9</comments>'), { count: 9 });
  assert.deepEqual(await inRss('<thr:total>3</thr:total>'), { count: 3 });
});

test('a feed of comments is no page', async () => {
  assert.equal(await inRss('<wfw:commentRss>https://quay.example/fog/feed</wfw:commentRss>'), undefined);
  assert.deepEqual(
    await inAtom('<link rel="replies" type="application/atom+xml" href="/fog.atom" thr:count="2"/>'),
    { count: 2 },
  );
});

test('the page and the number of comments in Atom', async () => {
  assert.deepEqual(
    await inAtom(
      '<link rel="http://www.iana.org/assignments/relation/replies" href="/fog#r"/><thr:total>5</thr:total>',
    ),
    { url: 'https://quay.example/fog#r', count: 5 },
  );
});

test('a story without comments has none', async () => {
  assert.equal(await inRss('<slash:comments>many</slash:comments>'), undefined);
  assert.equal(await inAtom('<link rel="alternate" href="/fog"/>'), undefined);
});
