/** Two tabs of one visitor: what is done in one is not done in the other. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { Demo, idle, textsOf } from './demo-page.js';

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

/** Puts elements of a host's own into the page, in the place of its news. */
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

test('consent in one tab asks nothing of the network in another', async () => {
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

test('stories shown in one tab are left out nowhere else', async () => {
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

test('pages that were brought in one tab are not brought in another, nor on a new visit', async () => {
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

test('structured data stands in a page that enforces Trusted Types, and breaks none of its rules', async () => {
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
