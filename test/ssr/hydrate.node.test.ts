import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { renderNews } from '../../src/ssr.js';
import { lantern } from './lantern.js';
import { SsrPage } from './ssr-page.js';

declare const drawn: Element;
declare const moved: number;
declare const bare: number;

const attributes = { 'article-id': '2', lang: 'en', more: 'none' };

describe('markup from the server', () => {
  let site: SsrPage;
  before(async () => {
    site = await SsrPage.start();
  });
  after(() => site.close());

  for (const tag of ['news-list', 'news-article', 'related-news'] as const) {
    describe(`<${tag}>`, () => {
      let markup: string;
      before(async () => {
        markup = await renderNews(tag, { feed: lantern, attributes: { ...attributes, 'no-images': true } });
      });

      it('is visible without JavaScript', async () => {
        const { page, requests } = await site.open(markup);
        const { height, color } = await page.evaluate(() => {
          const headline = document.body.firstElementChild?.shadowRoot?.querySelector('.headline');
          const base = document.body.firstElementChild?.shadowRoot?.querySelector('.base');
          return {
            height: headline?.getBoundingClientRect().height ?? 0,
            color: base ? getComputedStyle(base).containerType : '',
          };
        });
        assert.ok(height > 10);
        assert.equal(color, 'inline-size', 'its styles are there');
        assert.deepEqual(requests, ['/']);
      });

      for (const entry of ['hydrate', 'define'] as const) {
        it(`is taken over by ${entry} without a layout shift or an empty frame`, async () => {
          const { page, complaints, requests } = await site.open(markup, entry);
          const found = await page.evaluate(async name => {
            await customElements.whenDefined(name);
            const element = document.querySelector(name);
            await element?.updateComplete;
            const root = element?.shadowRoot;
            return {
              status: element?.status,
              headlines: root?.querySelectorAll('.headline').length,
              bodies: root?.querySelectorAll('.body p').length,
              same: root?.querySelector('.headline') === drawn,
              moved,
              bare,
            };
          }, tag);
          assert.deepEqual(found, {
            status: 'ready',
            headlines: { 'news-list': 3, 'news-article': 1, 'related-news': 2 }[tag],
            bodies: tag === 'news-article' ? 1 : 0,
            same: entry === 'hydrate',
            moved: 0,
            bare: 0,
          });
          assert.deepEqual(complaints, []);
          assert.ok(
            requests.every(path => path === '/' || path.endsWith('.js')),
            requests.join(),
          );
        });
      }
    });
  }

  it('is drawn once when the script runs before the data of the element has arrived', async () => {
    const markup = await renderNews('news-list', {
      feed: lantern,
      attributes: { more: 'none', 'no-images': true },
    });
    const at = markup.indexOf('<script type="application/feed+json">');
    const { page, complaints } = await site.openInParts(markup.slice(0, at), markup.slice(at));
    const headlines = await page.$eval('news-list', async element => {
      await element.updateComplete;
      return element.shadowRoot?.querySelectorAll('.headline').length;
    });
    assert.equal(headlines, 3);
    assert.deepEqual(complaints, []);
  });

  it('is hydrated in a document that is never closed, and the server’s nodes stay where data are missing', async () => {
    const markup = await renderNews('news-list', {
      feed: lantern,
      attributes: { more: 'none', 'no-images': true },
    });
    const at = markup.indexOf('"items"');
    assert.ok(at > 0);
    const { page, complaints } = await site.openUnclosed(`${markup}<hr>${markup.slice(0, at)}`);
    const found = await page.$$eval('news-list', async ([first, second]) => {
      await first?.updateComplete;
      return [
        document.readyState,
        first?.status,
        ...[first, second].map(list => list?.shadowRoot?.querySelectorAll('.headline').length),
      ];
    });
    assert.deepEqual(found, ['loading', 'ready', 3, 3]);
    assert.deepEqual(complaints, []);
    await page.evaluate(rest => {
      document.write(rest);
      document.close();
    }, markup.slice(at));
    await page.waitForFunction(() => document.querySelectorAll('news-list')[1]?.status === 'ready');
    assert.deepEqual(complaints, []);
  });

  it('shows dates in the time zone of the visitor once it is hydrated', async () => {
    const markup = await renderNews('news-list', { feed: lantern, attributes: { more: 'none' } });
    const { page } = await site.open(markup, 'hydrate');
    await page.emulateTimezone('Asia/Seoul');
    await page.reload({ waitUntil: 'networkidle0' });
    const dates = await page.$eval('news-list', async element => {
      await element.updateComplete;
      return [...(element.shadowRoot?.querySelectorAll('.date') ?? [])].map(date => date.textContent);
    });
    assert.deepEqual(dates, ['Jan 20, 2024', 'Jan 20, 2024']);
  });
});
