/** The server's HTML is morphed over the page every minute, by Idiomorph (Turbo, htmx) or morphdom (Livewire's kind). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HostSite, look, openStory, pageOf, scrollTo, until } from './host-site.js';

let site: HostSite;
before(async () => {
  site = await HostSite.start({
    '/': pageOf(
      '<script src="/nm/idiomorph/dist/idiomorph.js"></script><script src="/nm/morphdom/dist/morphdom-umd.js"></script>',
      `<h1>Front page</h1><p id="clock">12:00</p>
      <news-list id="news" endpoint="/paged.json" reader="story" filters><a href="/news">All news</a></news-list>
      <news-article id="story" article-param="article" hidden></news-article>
      <script>
        const server = document.body.outerHTML.replace('12:00', '12:01');
        window.refreshBy = {
          idiomorph: () => Idiomorph.morph(document.body, server),
          morphdom: () => morphdom(document.body, server),
        };
      </script>`,
    ),
  });
});
after(() => site.stop());

const frames = 'new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))';

for (const library of ['idiomorph', 'morphdom']) {
  const morph = `refreshBy.${library}()`;

  test(`${library} leaves the open story open, and Back leads to the list`, async () => {
    const page = await site.open('/');
    await until(page, "look()[0].cards === 12 && look()[0].status === 'ready'");
    await page.evaluate("card('news', 4).click()");
    await until(page, "look()[1].shown && look()[1].headlines[0]?.includes('(4)')");
    const sent = site.asked.length;
    await page.evaluate(morph);
    await page.evaluate(frames);
    assert.equal(await page.evaluate("document.querySelector('#clock').textContent"), '12:01');
    assert.match((await openStory(page)) ?? '', /\(4\)/);
    assert.equal((await look(page))[0]!.shown, false);
    assert.match(page.url(), /article=s4/);
    await page.goBack();
    await until(page, 'look()[0].shown && !look()[1].shown');
    // The next page may be fetched ahead.
    assert.ok(!site.since(sent, '/').some(url => ['/feed.json', '/paged.json'].includes(url)));
  });

  test(`${library} leaves the cards that were shown, the chosen category and the place`, async () => {
    const page = await site.open('/');
    await until(page, "look()[0].cards === 12 && look()[0].pressed.join() === 'All'");
    await page.locator('#news >>> [part~=more]').click();
    await until(page, 'look()[0].cards === 24');
    const top = await scrollTo(page, 'news', 20);
    await page.evaluate(morph);
    await page.evaluate(frames);
    assert.equal((await look(page))[0]!.cards, 24);
    assert.ok(Math.abs(((await page.evaluate("cardTop('news', 20)")) as number) - top) < 3);
    await page.evaluate(
      "[...news.shadowRoot.querySelectorAll('[part~=filter]')].find(b => b.textContent.includes('Sport')).click()",
    );
    await until(page, "look()[0].pressed.join() === 'Sport' && look()[0].status === 'ready'");
    const { headlines } = (await look(page))[0]!;
    await page.evaluate(morph);
    await page.evaluate(frames);
    const { pressed, headlines: after } = (await look(page))[0]!;
    assert.deepEqual([pressed, after], [['Sport'], headlines]);
  });
}
