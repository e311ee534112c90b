import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, next, place } from '../helpers/show.js';

it('loading="lazy" waits until the element is near the viewport', async () => {
  const site = await serve({ '/feed.json': { json: jsonFeed(stories(1)) } });
  const page = await place<HTMLElement>(html`
    <div style="block-size: 500vh"></div>
    <news-list loading="lazy" endpoint=${site.url('/feed.json')}></news-list>
  `);
  // Two frames: an IntersectionObserver makes its first callback by then, and for an element out of view it must load nothing.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(await site.requests()).to.deep.equal([]);
  const loaded = next(page, 'news-load');
  page.scrollIntoView();
  await loaded;
  expect(await site.requests()).to.have.length(1);
});

it('loading="lazy" ends to wait when the page is about to be printed', async () => {
  const site = await serve({ '/feed.json': { json: jsonFeed(stories(1)) } });
  const page = await place<HTMLElement>(html`
    <div style="block-size: 500vh"></div>
    <news-list loading="lazy" endpoint=${site.url('/feed.json')}></news-list>
    <news-list loading="lazy">${inline(jsonFeed(stories(2)))}</news-list>
  `);
  await drawn(page);
  expect(await site.requests()).to.deep.equal([]);
  const loaded = next(page, 'news-load');
  const known = page.parentElement!.querySelectorAll('news-list')[1]!;
  const shown = next(known, 'news-load');
  dispatchEvent(new Event('beforeprint'));
  await Promise.all([loaded, shown]);
  expect(known.status).to.equal('ready');
});
