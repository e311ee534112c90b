import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityProblems, Demo, follow, layoutShift, textsOf } from './demo-page.js';

const FIRST_CARD = '#news >>> [part~=card] a';
const HEADLINES = '#news >>> [part~=card] [part~=headline]';
const STORY = 'news-article >>> [part~=headline]';
const RELATED = 'related-news >>> [part~=card] [part~=headline]';

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

test('a reader opens a story from the front page, then a related one, then goes back', async () => {
  const complaints: string[] = [];
  const page = await demo.open('/', complaints);
  const [lead] = await textsOf(page, HEADLINES);
  await follow(page, FIRST_CARD);
  const [story] = await textsOf(page, STORY);
  assert.equal(story, lead);
  assert.equal((await textsOf(page, 'news-article >>> [part~=body] p')).length > 3, true);

  const related = await textsOf(page, RELATED);
  assert.equal(related.length, 4);
  assert.equal(related.includes(story ?? ''), false);

  await follow(page, 'related-news >>> [part~=card] a');
  assert.deepEqual(await textsOf(page, STORY), related.slice(0, 1));
  await page.goBack({ waitUntil: 'networkidle0' });
  assert.deepEqual(await textsOf(page, STORY), [story]);
  assert.deepEqual(complaints, []);
});

test('a tab is named after the section that it shows', async () => {
  assert.equal(await (await demo.open('/')).title(), 'The Aldermouth Lantern');
  assert.equal(await (await demo.open('/?section=city')).title(), 'City – The Aldermouth Lantern');
  assert.equal(await (await demo.open('/?section=nowhere')).title(), 'The Aldermouth Lantern');
});

test('the front page is the same in each of the three formats', async () => {
  const fronts = ['json', 'rss', 'atom'].map(async format => {
    const page = await demo.open(`/?format=${format}`);
    return textsOf(page, HEADLINES);
  });
  const [json, rss, atom] = await Promise.all(fronts);
  assert.equal(json?.length, 13);
  const bare = (headlines: string[] | undefined): string[] | undefined =>
    headlines?.map(headline => headline.replace(/^(Live|Sponsored) /, '')); // only the JSON Feed carries labels
  assert.deepEqual(rss, bare(json));
  assert.deepEqual(atom, bare(json));
});

test('every page keeps its content security policy', async () => {
  const complaints: string[] = [];
  for (const path of [
    '/',
    '/?section=markets',
    '/?format=rss',
    '/?lang=ar&format=atom',
    '/?article=smaller-pages',
  ])
    await demo.open(path, complaints);
  assert.deepEqual(complaints, []);
});

test('front page and story have no accessibility problems, in light and dark, left-to-right and right-to-left', async () => {
  for (const path of ['/', '/?article=swing-bridge-repair-vote', '/?lang=ar', '/?lang=ja&article=fog-ja']) {
    const page = await demo.open(path);
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      assert.deepEqual(await accessibilityProblems(page), [], `${path} ${value}`);
    }
  }
});

test('nothing that is seen moves while stories arrive', async () => {
  for (const path of ['/', '/?section=science', '/?article=seagrass']) {
    const page = await demo.open(path);
    assert.ok((await layoutShift(page)) < 0.01, path);
  }
});

test('nothing is wider than a small phone', async () => {
  for (const path of ['/', '/?article=smaller-pages', '/?lang=ar', '/story/smaller-pages/']) {
    const page = await demo.open(path);
    await page.setViewport({ width: 320, height: 640 });
    const [width, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    assert.equal(width, room, path);
  }
});

test('the demo works on a static server, with further pages and old stories', async () => {
  const files = await Demo.start({ onlyFiles: true });
  try {
    const page = await files.open('/');
    await page.locator('#news >>> [part~=more]').click();
    const news = await page.$('#news');
    await page.waitForFunction(
      list => list?.shadowRoot?.querySelectorAll('[part~=card]').length === 26,
      {},
      news,
    );
    const story = await files.open('/?article=school-balloon');
    assert.deepEqual(await textsOf(story, STORY), [
      'School balloon reaches the edge of space and lands in a duck pond',
    ]);
  } finally {
    await files.stop();
  }
});

test('without JavaScript the links inside the list lead to whole stories', async () => {
  const page = await demo.open('/');
  await page.setJavaScriptEnabled(false);
  await page.reload();
  await Promise.all([page.waitForNavigation(), page.click('#news a')]);
  assert.match(await page.title(), /Spring tide/);
});
