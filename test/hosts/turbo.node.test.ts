/** Turbo Drive: soft navigation, snapshots of pages, and refreshes by morphing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atRest, HostSite, look, openStory, pageOf, scrollTo, until } from './host-site.js';

const turbo = '<script type="module" src="/nm/@hotwired/turbo/dist/turbo.es2017-esm.js"></script>';
const list = '<h1>Front page</h1><p><a id="about" href="/about">About us</a></p>';

let site: HostSite;
before(async () => {
  site = await HostSite.start({
    '/news': pageOf(
      turbo,
      `${list}<news-list id="news" endpoint="/paged.json" link-template="/article?article={id}"
        ><a href="/all">All news</a></news-list><footer>The end</footer>`,
    ),
    '/article': pageOf(
      turbo,
      `<p><a id="front" href="/news">Front page</a></p>
      <news-article id="story" endpoint="/feed.json" article-param="article"></news-article>
      <related-news for="story" link-template="/article?article={id}"></related-news>`,
      'Article',
    ),
    '/reader': pageOf(
      turbo,
      `${list}<news-list id="news" endpoint="/feed.json" reader="story"></news-list>
      <news-article id="story" article-param="article" hidden></news-article><footer>The end</footer>`,
    ),
    '/filters': pageOf(
      turbo,
      `${list}<news-list id="news" endpoint="/feed.json" filters></news-list><footer>The end</footer>`,
    ),
    '/about': pageOf(turbo, '<h1>About us</h1><p><a id="front" href="/news">Front page</a></p>', 'About us'),
  });
});
after(() => site.stop());

/** Whether the document is still the one that was loaded first: Turbo has replaced the body only. */
const marked = 'window.isFirst === true';

async function begin(path: string) {
  const page = await site.open(path);
  await page.evaluate('window.isFirst = true');
  await until(page, "document.querySelector('news-list').status === 'ready' && window.Turbo");
  return page;
}

test('Back leads to the cards that were there, at their place, and asks for nothing', async () => {
  const page = await begin('/news');
  await page.locator('#news >>> [part~=more]').click();
  await until(page, 'look()[0].cards === 24');
  const top = await scrollTo(page, 'news', 18);
  const sent = site.asked.length;
  await page.evaluate("card('news', 18).click()");
  await until(page, "document.querySelector('news-article')?.status === 'ready'");
  assert.equal(new URL(page.url()).searchParams.get('article'), 's18');
  await page.goBack();
  await until(page, `look()[0]?.cards === 24 && Math.abs(cardTop('news', 18) - ${top}) < 3`);
  assert.ok(Math.abs((await atRest(page, 'news', 18)) - top) < 3);
  assert.equal(await page.evaluate(marked), true);
  // The third page may be fetched ahead, as the visitor is near the end of the list.
  const asked = site.since(sent, '/paged.json').filter(url => !url.endsWith('from=24'));
  assert.deepEqual(asked, []);
  assert.equal((await look(page)).length, 1, 'one list');
});

test('a link to the page of the list, not Back, begins with one page at the top', async () => {
  const page = await begin('/news');
  await page.locator('#news >>> [part~=more]').click();
  await until(page, 'look()[0].cards === 24');
  await scrollTo(page, 'news', 18);
  await page.evaluate("card('news', 18).click()");
  await until(page, "document.querySelector('news-article')?.status === 'ready'");
  await page.evaluate("document.querySelector('#front').click()");
  await until(page, 'look()[0]?.tag === "news-list" && look()[0].cards > 0');
  await atRest(page, 'news', 0);
  assert.deepEqual([(await look(page))[0]!.cards, await page.evaluate('scrollY')], [12, 0]);
});

test('a story that was opened in place is closed by Back and opened by Forward', async () => {
  const page = await begin('/reader');
  const top = await scrollTo(page, 'news', 8);
  await page.evaluate("card('news', 8).click()");
  await until(page, "look()[1].shown && look()[1].headlines[0]?.includes('(8)')");
  await page.goBack();
  await until(page, `look()[0]?.shown && Math.abs(cardTop('news', 8) - ${top}) < 3`);
  assert.ok(Math.abs((await atRest(page, 'news', 8)) - top) < 3);
  assert.deepEqual(
    (await look(page)).map(({ tag, shown }) => [tag, shown]),
    [
      ['news-list', true],
      ['news-article', false],
    ],
  );
  await page.goForward();
  await until(page, "look()[1]?.shown && look()[1].headlines[0]?.includes('(8)')");
  assert.deepEqual(
    (await look(page)).map(({ shown }) => shown),
    [false, true],
  );
});

test('a story was open when a link was followed: Back shows the story, and Back once more the list', async () => {
  const page = await begin('/reader');
  await scrollTo(page, 'news', 8);
  await page.evaluate("card('news', 8).click()");
  await until(page, "look()[1].shown && look()[1].headlines[0]?.includes('(8)')");
  await page.evaluate("document.querySelector('#about').click()");
  await until(page, "document.title === 'About us' && look().length === 0");
  await page.goBack();
  await until(page, "look()[1]?.shown && look()[1].headlines[0]?.includes('(8)')");
  assert.deepEqual(
    (await look(page)).map(({ shown }) => shown),
    [false, true],
  );
  await page.goBack();
  await until(page, 'look()[0]?.shown && look()[0].cards === 12 && !look()[1].shown');
  assert.equal(await openStory(page), undefined);
  assert.equal(await page.evaluate(marked), true);
});

test('a chosen category is there again after Back, and with it the place', async () => {
  const page = await begin('/filters');
  await until(
    page,
    "document.querySelector('news-list').shadowRoot.querySelectorAll('[part~=filter]').length > 2",
  );
  await page.evaluate(
    "[...document.querySelector('news-list').shadowRoot.querySelectorAll('[part~=filter]')].find(b => b.textContent.includes('Culture')).click()",
  );
  await until(page, "look()[0].pressed.join() === 'Culture' && look()[0].status === 'ready'");
  const titles = (await look(page))[0]!.headlines;
  await page.evaluate("document.querySelector('#about').click()");
  await until(page, "document.title === 'About us' && look().length === 0");
  await page.goBack();
  await until(page, "look()[0]?.pressed.join() === 'Culture' && look()[0].status === 'ready'");
  assert.deepEqual((await look(page))[0]!.headlines, titles);
});

test('a refresh by morphing leaves the open story, the cards and the place alone', async () => {
  const page = await begin('/reader');
  await scrollTo(page, 'news', 8);
  await page.evaluate("card('news', 8).click()");
  await until(page, "look()[1].shown && look()[1].headlines[0]?.includes('(8)')");
  const sent = site.asked.length;
  await page.evaluate(`new Promise(resolve => {
    document.head.insertAdjacentHTML('beforeend', '<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">');
    addEventListener('turbo:render', resolve, { once: true });
    Turbo.visit(location.href, { action: 'replace' });
  })`);
  await page.evaluate('new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  assert.match((await openStory(page)) ?? '', /\(8\)/);
  assert.deepEqual(
    (await look(page)).map(({ shown }) => shown),
    [false, true],
  );
  assert.deepEqual(site.since(sent, '/feed.json'), []);
});
