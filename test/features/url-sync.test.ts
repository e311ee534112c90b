/** `article-param`: the story shown follows the page's URL, whether a script, Back or Forward changes it. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsArticleElement, RelatedNewsElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { drawn, inline, next, show, texts } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const start = location.href;
afterEach(() => history.replaceState(null, '', start));

const go = (id: string) => `?article=${id}`;
const storyIn = (element: Element) => texts(element, 'headline').join();

async function page() {
  const article = await show<NewsArticleElement>(html`
    <news-article id="story" article-param="article">${inline(jsonFeed(stories(6)))}</news-article>
    <related-news for="story" loading="eager"></related-news>
  `);
  const related = document.querySelector<RelatedNewsElement>('related-news')!;
  await waitUntil(() => texts(related, 'headline').length === 4);
  return { article, related };
}

// Without this API, an element can't observe `pushState`: https://developer.mozilla.org/docs/Web/API/Navigation_API
if ('navigation' in globalThis) {
  it('a story follows what a script of the page pushes, and the related ones follow it', async () => {
    history.replaceState(null, '', go('story-1'));
    const { article, related } = await page();
    expect(texts(related, 'headline')).not.to.include('Story 1');
    const changed = next(article, 'news-load');
    history.pushState({ of: 'the page' }, '', go('story-3'));
    await changed;
    expect(storyIn(await drawn(article))).to.equal('Story 3');
    await waitUntil(() => !texts(related, 'headline').includes('Story 3'));
    expect(texts(related, 'headline')).to.have.length(4);

    const replaced = next(article, 'news-load');
    history.replaceState(null, '', go('story-5'));
    await replaced;
    expect(storyIn(await drawn(article))).to.equal('Story 5');
    await waitUntil(() => texts(related, 'headline').includes('Story 3'));
  });
}

it('a story follows Back, and so do the related ones', async () => {
  history.replaceState(null, '', go('story-1'));
  const { article, related } = await page();
  history.pushState(null, '', go('story-2'));
  dispatchEvent(new PopStateEvent('popstate'));
  await waitUntil(() => storyIn(article) === 'Story 2');
  await waitUntil(() => !texts(related, 'headline').includes('Story 2'));
  history.back();
  await waitUntil(() => storyIn(article) === 'Story 1');
  await waitUntil(() => !texts(related, 'headline').includes('Story 1'));
});

it('a removed story ignores changes of the URL, and catches up when it is back', async () => {
  history.replaceState(null, '', go('story-1'));
  const { article } = await page();
  const place = article.parentElement!;
  article.remove();
  history.pushState(null, '', go('story-4'));
  await drawn(article);
  expect(storyIn(article)).to.equal('Story 1');
  place.append(article);
  await waitUntil(() => storyIn(article) === 'Story 4');
});
