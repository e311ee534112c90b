/** Two tabs of one visitor, which share storage: consent, `dedupe` and further pages in one don't affect the other. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { Demo, idle, textsOf } from './demo-page.js';

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

/** Replaces the content of the page's `#main` by one `<news-list>` for each record of attributes. */
async function replaceNews(page: Page, elements: readonly Record<string, string>[]): Promise<void> {
  await page.$eval(
    '#main',
    (main, elements) => {
      main.replaceChildren(
        ...elements.map(attributes => {
          const list = document.createElement('news-list');
          for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
          return list;
        }),
      );
    },
    elements,
  );
}

const cardsIn = (page: Page, id: string) => textsOf(page, `#${id} >>> [part~=card] [part~=headline]`);

test('consent in one tab causes no request in another', async () => {
  const gate = [{ id: 'gate', loading: 'click', endpoint: '/api/en/feed.json', limit: '3' }];
  const agreed = await demo.open('/');
  const other = await demo.open('/', [], agreed);
  const asked: string[] = [];
  other.on('request', request => asked.push(request.url()));
  await replaceNews(other, gate);
  await agreed.bringToFront();
  await replaceNews(agreed, gate);
  await agreed.locator('#gate >>> button').click();
  await agreed.waitForSelector('#gate >>> [part~=card]');
  await other.bringToFront();
  assert.match((await textsOf(other, '#gate >>> button')).join(), /^Load stories from localhost/);
  assert.deepEqual(await cardsIn(other, 'gate'), []);
  assert.deepEqual(asked, []);
});

test('dedupe ignores the stories that another tab shows', async () => {
  const lists = [
    { id: 'first', dedupe: '', limit: '3', more: 'none', endpoint: '/api/en/feed.json' },
    { id: 'second', dedupe: '', limit: '3', more: 'none', endpoint: '/api/en/feed.json' },
  ];
  const one = await demo.open('/');
  await replaceNews(one, lists);
  await one.waitForSelector('#second >>> [part~=card]');
  const two = await demo.open('/', [], one);
  await replaceNews(two, lists);
  await two.waitForSelector('#second >>> [part~=card]');
  const shown = [await cardsIn(two, 'first'), await cardsIn(two, 'second')];
  assert.deepEqual(shown, [await cardsIn(one, 'first'), await cardsIn(one, 'second')]);
  assert.equal(new Set(shown.flat()).size, 6);
});

test('further pages loaded in one tab are not loaded in another tab, nor on a new visit', async () => {
  const grown = await demo.open('/');
  await grown.locator('#news >>> [part~=more]').click();
  await grown.waitForFunction(
    () => document.querySelector('#news')?.shadowRoot?.querySelectorAll('[part~=card]').length === 26,
  );
  const other = await demo.open('/', [], grown);
  await idle(other);
  assert.equal((await cardsIn(other, 'news')).length, 13);
  await grown.bringToFront();
  assert.equal((await cardsIn(grown, 'news')).length, 26);
});

test('structured data is written in a page that enforces Trusted Types, without a violation', async () => {
  const complaints: string[] = [];
  const page = await demo.open('/?article=seagrass', complaints);
  await page.$eval('news-article', story => story.setAttribute('structured-data', ''));
  const block = await page.waitForSelector('head > script[type="application/ld+json"]');
  const data = JSON.parse((await block?.evaluate(script => script.textContent)) ?? '') as Record<
    string,
    string
  >;
  assert.equal(data['@type'], 'NewsArticle');
  assert.equal(data['headline'], (await textsOf(page, 'news-article >>> [part~=headline]'))[0]);
  assert.deepEqual(complaints, []);
});
