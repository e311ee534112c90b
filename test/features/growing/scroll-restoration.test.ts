/** Scroll restoration after a reload, in a frame. `test/e2e/scroll-restoration.node.test.ts` tests Back and the focus. */
import { expect } from '@open-wc/testing';
import type { NewsListElement } from '../../../src/index.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { growing } from '../../helpers/growing.js';
import { define, openPage, type HostPage } from '../../helpers/host-page.js';
import { parts } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

const tall = '<style>body { margin: 0 } news-list { --news-card-min-width: 100% }</style>';
const list = `<div style="block-size: 900px"></div><news-list limit="4"
  ><script type="application/feed+json">${JSON.stringify(jsonFeed(stories(20)))}</script></news-list><div style="block-size: 900px"></div>`;
const html = `<script type="module" src="${define}"></script>${tall}${list}`;

const cardsOf = ({ document }: HostPage) => parts(document.querySelector('news-list')!, 'card');

/** Resolves to the page's list, once it has cards and the lazily imported code for further pages. */
async function ready(page: HostPage): Promise<NewsListElement> {
  await waitUntil(() => page.document.querySelector('news-list')?.shadowRoot && cardsOf(page).length >= 4);
  const element = page.document.querySelector<NewsListElement>('news-list')!;
  await growing(element);
  return element;
}

it('a list has its pages and the card that was read where they were after a reload', async () => {
  const page = await openPage(html);
  const element = await ready(page);
  await element.loadMore();
  await element.updateComplete;
  expect(cardsOf(page)).to.have.length(8);
  const top = () => cardsOf(page)[6]!.getBoundingClientRect().top;
  page.window.scrollBy({ top: top() - 20, behavior: 'instant' });
  // Cards change their estimated height to the real one when they scroll into view, so the card may be up to 100 px off.
  await waitUntil(() => Math.abs(top() - 20) < 100);
  const left = top();

  const reloaded = new Promise(resolve => {
    page.window.frameElement!.addEventListener('load', resolve, { once: true });
  });
  page.window.location.reload();
  await reloaded;
  const again = { ...page, document: page.window.document };
  await waitUntil(() => again.document.querySelector('news-list')?.shadowRoot);
  await waitUntil(() => cardsOf(again).length === 8);
  await waitUntil(() => Math.abs(cardsOf(again)[6]!.getBoundingClientRect().top - left) < 3);
  page.close();
});
