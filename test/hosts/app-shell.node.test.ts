/** Application shells, in which a box scrolls (`main { overflow: auto }`) and not the window. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atRest, HostSite, look, pageOf, scrollTo, until } from './host-site.js';

const shell = `<style>
  html, body { block-size: 100%; margin: 0 !important }
  body { display: grid; grid-template-rows: 60px 1fr; overflow: hidden }
  main { overflow: auto; padding: 1rem 2rem }
</style>`;
const inShell = (content: string) => pageOf(shell, `<header>App</header><main>${content}</main>`);

let site: HostSite;
before(async () => {
  site = await HostSite.start({
    '/reader': inShell(`<news-list id="news" endpoint="/paged.json" reader="story" limit="24"></news-list>
      <news-article id="story" article-param="article" hidden></news-article>`),
    // With the text, the end of the first page is further away than pages are fetched ahead.
    '/scroll': inShell(
      '<div style="block-size: 1000px">Text</div><news-list id="news" endpoint="/paged.json" more="scroll"></news-list>',
    ),
    '/lazy': inShell(
      '<div style="block-size: 3000px">Text</div><news-list id="news" endpoint="/feed.json" loading="lazy"></news-list>',
    ),
    '/article': inShell('<news-article id="story" endpoint="/feed.json"></news-article>'),
  });
});
after(() => site.stop());

test('Back from a story leads to the card that was opened, where it was', async () => {
  const page = await site.open('/reader');
  await until(page, 'look()[0].cards === 24');
  const top = await scrollTo(page, 'news', 20);
  await page.evaluate("card('news', 20).click()");
  await until(page, "look()[1].shown && look()[1].headlines[0]?.includes('(20)')");
  await until(page, "document.querySelector('news-article').getBoundingClientRect().top >= 0");
  await page.goBack();
  await until(page, `look()[0].shown && Math.abs(cardTop('news', 20) - ${top}) < 3`);
  assert.ok(Math.abs((await atRest(page, 'news', 20)) - top) < 3);
});

test('a reload leads to the cards and the place that were left', async () => {
  const page = await site.open('/reader');
  await until(page, 'look()[0].cards === 24');
  await page.locator('#news >>> [part~=more]').click();
  await until(page, 'look()[0].cards > 24');
  const { cards } = (await look(page))[0]!;
  const top = await scrollTo(page, 'news', 26);
  await page.reload();
  await until(page, `look()[0].cards === ${cards} && Math.abs(cardTop('news', 26) - ${top}) < 3`);
});

test('more="scroll" brings pages before the visitor is at the end', async () => {
  const page = await site.open('/scroll');
  await until(page, 'look()[0].cards === 12');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('growing')),
  );
  await page.evaluate(`(() => {
    const main = document.querySelector('main');
    main.scrollTop = main.scrollHeight - main.clientHeight - 500;
  })()`);
  await until(page, 'look()[0].cards === 24');
});

test('loading="lazy" loads before the element is in view, and not at once', async () => {
  const page = await site.open('/lazy');
  await until(page, "document.querySelector('news-list').status === 'idle'");
  await page.evaluate('new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  assert.equal((await look(page))[0]!.status, 'idle');
  await page.evaluate(`(() => {
    const main = document.querySelector('main');
    main.scrollTop += document.querySelector('news-list').getBoundingClientRect().top - innerHeight - 300;
  })()`);
  await until(page, "look()[0].status === 'ready'");
  assert.ok(
    (await page.evaluate("document.querySelector('news-list').getBoundingClientRect().top > innerHeight")) ===
      true,
  );
});

test('the link back to the top of a long story scrolls the box', async () => {
  const page = await site.open('/article');
  await until(page, "document.querySelector('news-article').shadowRoot?.querySelector('[part~=top-link]')");
  await page.evaluate("document.querySelector('main').scrollTop = 2000");
  await page.evaluate(
    "document.querySelector('news-article').shadowRoot.querySelector('[part~=top-link]').click()",
  );
  await until(page, "document.querySelector('main').scrollTop < 100");
});
