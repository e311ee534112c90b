/** Routers in the page: vue-router with routes in the path and in the fragment, React Router, the Navigation API. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { atRest, HostSite, look, openStory, pageOf, scrollTo, until } from './host-site.js';

const vueApp = (mode: 'hash' | 'history') => `<div id="app"></div>
<script type="importmap">{ "imports": {
  "vue": "/nm/vue/dist/vue.esm-browser.prod.js",
  "vue-router": "/nm/vue-router/dist/vue-router.esm-browser.js",
  "@vue/devtools-api": "data:text/javascript,export const setupDevtoolsPlugin = () => {}"
} }</script>
<script type="module">
  import { createApp } from 'vue';
  import { createRouter, createWebHashHistory, createWebHistory } from 'vue-router';
  const routes = [
    { path: '/', component: { template: '<h1>Home</h1>' } },
    { path: '/news', component: { template: '<h1>News</h1><news-list id="news" endpoint="/paged.json" reader="story"></news-list><news-article id="story" article-param="article" hidden></news-article>' } },
    { path: '/list', component: { template: '<h1>List</h1><news-list id="news" endpoint="/paged.json"></news-list>' } },
    { path: '/story', component: { template: '<h1>Story</h1><news-article id="story" endpoint="/feed.json"></news-article>' } },
    { path: '/:path(.*)*', component: { template: '<h1>No such page: {{ $route.fullPath }}</h1>' } },
  ];
  const history = '${mode}' === 'hash' ? createWebHashHistory() : createWebHistory('/vue');
  const router = createRouter({ history, routes, scrollBehavior: (to, from, saved) => saved ?? { top: 0 } });
  window.router = router;
  createApp({
    template: '<router-view></router-view>',
    compilerOptions: { isCustomElement: tag => /^(news-|related-)/.test(tag) },
  }).use(router).mount('#app');
</script>`;

const reactApp = `
import React from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider, ScrollRestoration, Outlet } from 'react-router';
const h = React.createElement;
const Shell = () => h(React.Fragment, null, h(Outlet), h(ScrollRestoration));
const List = () => h(React.Fragment, null, h('h1', null, 'List'), h('news-list', { id: 'news', endpoint: '/paged.json' }));
const Other = () => h('h1', null, 'Other page');
const router = createBrowserRouter([
  { element: h(Shell), children: [{ path: '/react/list', element: h(List) }, { path: '/react/other', element: h(Other) }] },
]);
window.router = router;
createRoot(document.querySelector('#app')).render(h(RouterProvider, { router }));
`;

/** A router of a few lines: it draws the page of each URL itself. */
const ownRouter = `<main></main><script type="module">
  const draw = () => {
    document.querySelector('main').innerHTML = location.pathname.endsWith('/other')
      ? '<h1>Other page</h1>'
      : '<h1>List</h1><news-list id="news" endpoint="/paged.json" reader="story"></news-list><news-article id="story" article-param="article" hidden></news-article>';
  };
  navigation.addEventListener('navigate', event => {
    if (event.canIntercept && !event.hashChange) event.intercept({ handler: async () => draw() });
  });
  window.router = { push: path => navigation.navigate(path) };
  draw();
</script>`;

const withReader = (attributes: string) =>
  `<news-list id="news" endpoint="/feed.json" reader="story"></news-list><news-article id="story" ${attributes} hidden></news-article>`;

let site: HostSite;
before(async () => {
  const bundle = await build({
    stdin: { contents: reactApp, resolveDir: 'test/hosts', loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = bundle.outputFiles[0]!.text;
  const react = pageOf('', '<div id="app"></div><script type="module" src="/react.js"></script>');
  const history = pageOf('', vueApp('history'));
  site = await HostSite.start({
    '/hash': pageOf('', vueApp('hash')),
    ...Object.fromEntries(['', '/', '/news', '/list', '/story'].map(path => [`/vue${path}`, history])),
    '/react/list': react,
    '/react/other': react,
    '/named': pageOf('', withReader('article-param="article"')),
    '/unnamed': pageOf('', withReader('')),
    '/own/list': pageOf('', ownRouter),
    '/own/other': pageOf('', ownRouter),
    '/react.js': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script),
  });
});
after(() => site.stop());

async function showTwoPages(page: Page): Promise<number> {
  await until(page, "look()[0]?.cards === 12 && look()[0].status === 'ready'");
  await page.locator('#news >>> [part~=more]').click();
  await until(page, 'look()[0].cards === 24');
  return scrollTo(page, 'news', 18);
}

/** Leaves the list by the router, comes back, and checks that the cards and the place are those that were left. */
async function comesBack(page: Page, leave: string, isAway: string): Promise<void> {
  const top = await showTwoPages(page);
  const sent = site.asked.length;
  await page.evaluate(leave);
  await until(page, `look().length === 0 && ${isAway}`);
  await page.goBack();
  await until(page, `look()[0]?.cards === 24 && Math.abs(cardTop('news', 18) - ${top}) < 3`);
  assert.ok(Math.abs((await atRest(page, 'news', 18)) - top) < 3);
  assert.deepEqual(
    site.since(sent, '/paged.json').filter(url => !url.endsWith('from=24')),
    [],
  );
}

test('vue-router: Back leads to the cards that were there, at their place', async () => {
  const page = await site.open('/vue/list');
  await comesBack(page, "router.push('/')", "document.querySelector('h1')?.textContent === 'Home'");
});

test('vue-router with routes in the fragment: Back leads to the cards that were there, at their place', async () => {
  const page = await site.open('/hash#/list');
  await comesBack(page, "router.push('/')", "document.querySelector('h1')?.textContent === 'Home'");
});

test('React Router: Back leads to the cards that were there, at their place', async () => {
  const page = await site.open('/react/list');
  await comesBack(
    page,
    "router.navigate('/react/other')",
    "document.querySelector('h1')?.textContent === 'Other page'",
  );
});

test('a router by the Navigation API: Back leads to the cards that were there, at their place', async () => {
  const page = await site.open('/own/list');
  await comesBackWithReader(page);
});

/** As `comesBack`, on a page with a reader, which stays hidden. */
async function comesBackWithReader(page: Page): Promise<void> {
  const top = await showTwoPages(page);
  await page.evaluate("router.push('/own/other')");
  await until(page, 'look().length === 0');
  await page.goBack();
  await until(page, `look()[0]?.cards === 24 && Math.abs(cardTop('news', 18) - ${top}) < 3`);
  assert.equal(await openStory(page), undefined);
}

test('a router by the Navigation API draws the page anew when a story is opened: the story is shown, Back closes it', async () => {
  const page = await site.open('/own/list');
  await until(page, "look()[0]?.cards === 12 && look()[0].status === 'ready'");
  await page.evaluate("card('news', 3).click()");
  await until(page, "look()[1]?.shown && look()[1].headlines[0]?.includes('(3)')");
  await page.goBack();
  await until(page, 'look()[0]?.shown && look()[0].cards === 12 && !look()[1].shown');
});

for (const [name, start] of [
  ['path', '/vue/news'],
  ['fragment', '/hash#/news'],
] as const) {
  test(`routes in the ${name}: a story that opens in place keeps the route, also after a reload`, async () => {
    const page = await site.open(start);
    const { hash, pathname } = new URL(page.url());
    await until(page, "look()[0]?.cards === 12 && look()[0].status === 'ready'");
    await page.evaluate("card('news', 3).click()");
    await until(page, "look()[1].shown && look()[1].headlines[0]?.includes('(3)')");
    const opened = new URL(page.url());
    assert.deepEqual(
      [opened.hash, opened.pathname, opened.searchParams.get('article')],
      [hash, pathname, 's3'],
    );
    await page.goBack();
    await until(page, 'look()[0].shown && !look()[1].shown');
    await page.goForward();
    await until(page, "look()[1].shown && look()[1].headlines[0]?.includes('(3)')");
    await page.reload();
    await until(page, "look()[1]?.shown && look()[1].headlines[0]?.includes('(3)')");
    assert.equal(await page.evaluate("document.querySelector('h1').textContent"), 'News');
    assert.deepEqual(
      (await look(page)).map(({ shown }) => shown),
      [false, true],
    );
    await page.goBack();
    await until(page, 'look()[0]?.shown && !look()[1].shown');
    assert.deepEqual([new URL(page.url()).hash, new URL(page.url()).search], [hash, '']);
    await page.goForward();
    await until(page, "look()[1].shown && look()[1].headlines[0]?.includes('(3)')");
  });
}

for (const param of ['', 'article-param="article"'])
  test(`after a reload, Back closes the story at the fragment before it ${param && 'in the URL'}`, async () => {
    const page = await site.open(param ? '/named#news' : '/unnamed#news');
    await until(page, "look()[0].status === 'ready'");
    await page.evaluate("card('news', 3).click()");
    await until(page, "look()[1].shown && look()[1].headlines[0]?.includes('(3)')");
    await page.reload();
    await until(page, "look()[1]?.shown && look()[1].headlines[0]?.includes('(3)')");
    await page.goBack();
    await until(page, 'look()[0].shown && !look()[1].shown');
    assert.equal(new URL(page.url()).hash, '#news');
  });

test('headings and footnotes of a story scroll, and leave the route in the fragment alone', async () => {
  const page = await site.open('/hash#/story');
  await until(
    page,
    "document.querySelector('news-article')?.shadowRoot?.querySelector('[part~=body] a[href=\"#note\"]')",
  );
  for (const link of ['a[href="#note"]', 'h3 a, h2 a']) {
    await page.evaluate('scrollTo({ top: 0, behavior: "instant" })');
    await page.evaluate(
      `document.querySelector('news-article').shadowRoot.querySelector('[part~=body]').querySelector('${link}').click()`,
    );
    await until(page, 'scrollY > 100');
    assert.equal(new URL(page.url()).hash, '#/story');
    assert.equal(await page.evaluate("document.querySelector('h1').textContent"), 'Story');
  }
});

test('no page has complained', () => {
  assert.deepEqual(site.complaints, []);
});
