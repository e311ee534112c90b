/** Hosts that write the same markup again: `innerHTML`, htmx with `hx-boost` and `hx-preserve`. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HostSite, look, pageOf, scrollTo, until } from './host-site.js';

const htmx = '<script src="/nm/htmx.org/dist/htmx.min.js"></script>';
const boosted = (name: string, other: string) =>
  pageOf(
    htmx,
    `<main><h1>Page ${name}</h1><p><a id="other" href="/${other}">Page ${other}</a></p></main>
    <aside><news-list id="news" hx-preserve="true" endpoint="/feed.json" limit="4" layout="compact"></news-list></aside>`,
  ).replace('<body>', '<body hx-boost="true">');

let site: HostSite;
before(async () => {
  site = await HostSite.start({
    '/': pageOf(
      '',
      `<h1>Top</h1><div style="block-size: 600px">Intro</div><div id="host"></div>
      <div style="block-size: 1500px">Below</div>
      <script>
        const html = '<news-list id="news" endpoint="/paged.json"><a href="/news">All news</a></news-list>';
        host.innerHTML = html;
        window.again = () => { host.innerHTML = html; };
      </script>`,
    ),
    '/one': boosted('one', 'two'),
    '/two': boosted('two', 'one'),
  });
});
after(() => site.stop());

test('the same innerHTML written again shows all cards at once, without a request, a jump or a scroll', async () => {
  const page = await site.open('/');
  await until(page, "look()[0]?.cards === 12 && look()[0].status === 'ready'");
  await page.locator('#news >>> [part~=more]').click();
  await until(page, 'look()[0].cards === 24');
  const top = await scrollTo(page, 'news', 18);
  const sent = site.asked.length;
  await page.evaluate('newsShift = 0');
  for (let round = 0; round < 3; round++) {
    await page.evaluate('again()');
    await until(page, 'look()[0].cards === 24');
    assert.ok(Math.abs(((await page.evaluate("cardTop('news', 18)")) as number) - top) < 3);
  }
  assert.deepEqual(
    site.since(sent, '/paged.json').filter(url => !url.endsWith('from=24')),
    [],
  );
  assert.equal(await page.evaluate('newsShift'), 0);
});

test('the cards are there in the first frame after the markup was written', async () => {
  const page = await site.open('/');
  await until(page, "look()[0]?.cards === 12 && look()[0].status === 'ready'");
  const first = await page.evaluate(`new Promise(resolve => {
    again();
    requestAnimationFrame(() => resolve([look()[0].cards, look()[0].status]));
  })`);
  assert.deepEqual(first, [12, 'ready']);
});

test('htmx keeps a list with hx-preserve: the same element, styled, without another request, also by Back', async () => {
  const page = await site.open('/one');
  await until(page, "look()[0]?.cards === 4 && look()[0].status === 'ready'");
  await page.evaluate('window.kept = news');
  const style =
    "getComputedStyle(news.shadowRoot.querySelector('.card')).display + getComputedStyle(news.shadowRoot.querySelector('[part=status]')).position";
  const before = await page.evaluate(style);
  const sent = site.asked.length;
  await page.evaluate("document.querySelector('#other').click()");
  await until(page, "document.querySelector('h1').textContent === 'Page two'");
  assert.equal(await page.evaluate('document.getElementById("news") === kept'), true);
  assert.equal(await page.evaluate(style), before);
  assert.deepEqual([(await look(page))[0]!.cards, site.since(sent, '/feed.json')], [4, []]);
  await page.goBack();
  await until(page, "document.querySelector('h1').textContent === 'Page one' && look()[0]?.cards === 4");
  assert.equal(await page.evaluate(style), before);
});

test('no page has complained', () => assert.deepEqual(site.complaints, []));
