import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { next, place } from '../helpers/show.js';

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
