/** `dedupe`: an element omits stories that earlier elements with `dedupe` on the page already show. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsListElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { inline, place, texts } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const titles = (list: Element) => texts(list, 'headline').join();

function page() {
  return place(html`
    <news-list id="top" dedupe limit="2">${inline(jsonFeed(stories(6)))}</news-list>
    <news-list id="own">${inline(jsonFeed(stories(3)))}</news-list>
    <news-list id="rest" dedupe limit="2">${inline(jsonFeed(stories(6)))}</news-list>
    <related-news dedupe loading="eager" limit="2">${inline(jsonFeed(stories(6)))}</related-news>
  `);
}

describe('dedupe', () => {
  it('leaves out what earlier elements with it show, and nothing else', async () => {
    const top = await page();
    const [own, rest] = ['own', 'rest'].map(id => document.getElementById(id)!);
    const related = document.querySelector('related-news')!;
    await waitUntil(() => titles(related) === 'Story 5,Story 6');
    expect([top, own!, rest!].map(titles)).to.deep.equal([
      'Story 1,Story 2',
      'Story 1,Story 2,Story 3',
      'Story 3,Story 4',
    ]);
  });

  it('recognises a story by its URL without tracking parameters, and by its headline and day', async () => {
    const story = { title: 'Fog', date_published: '2024-01-20T10:30:00Z' };
    const other = { id: '2', title: 'Rain', url: 'https://news.example/rain' };
    await place(html`
      <news-list dedupe>
        ${inline(jsonFeed([{ ...story, id: '1', url: 'https://news.example/fog' }]))}
      </news-list>
      <news-list dedupe>
        ${inline(jsonFeed([{ ...story, id: 'x', title: 'Grey', url: 'http://www.news.example/fog/?utm_source=a' }, other]))}
      </news-list>
      <news-list dedupe
        >${inline(jsonFeed([{ ...story, id: 'y', url: 'https://wire.example/9' }]))}</news-list
      >
    `);
    const lists = [...document.querySelectorAll<NewsListElement>('news-list')];
    await waitUntil(() => lists.map(titles).join('|') === 'Fog|Rain|');
  });

  it('gives a <news-article> without article-id the first story that no earlier element shows', async () => {
    const list = await place<NewsListElement>(html`
      <news-list dedupe limit="2">${inline(jsonFeed(stories(6)))}</news-list>
      <news-article dedupe layout="card">${inline(jsonFeed(stories(6)))}</news-article>
      <news-list dedupe limit="1">${inline(jsonFeed(stories(6)))}</news-list>
      <news-article dedupe layout="card" article-id="story-1">${inline(jsonFeed(stories(6)))}</news-article>
    `);
    const all = [...list.parentElement!.children];
    await waitUntil(() => all.map(titles).join('|') === 'Story 1,Story 2|Story 3|Story 4|Story 1');
  });

  it('chooses again when an earlier element shows others, or goes', async () => {
    const top = await page();
    const rest = document.getElementById('rest')!;
    await waitUntil(() => titles(rest) === 'Story 3,Story 4');
    await (top as NewsListElement).loadMore();
    await waitUntil(() => titles(rest) === 'Story 5,Story 6');
    top.remove();
    await waitUntil(() => titles(rest) === 'Story 1,Story 2');
  });

  it('chooses again when an element moves', async () => {
    const first = await place<NewsListElement>(html`
      <news-list dedupe limit="1">${inline(jsonFeed(stories(4)))}</news-list>
      <news-list dedupe limit="3">${inline(jsonFeed(stories(4)))}</news-list>
    `);
    const second = first.nextElementSibling!;
    await waitUntil(() => titles(second) === 'Story 2,Story 3,Story 4');
    first.parentElement!.append(first);
    await waitUntil(() => titles(second) === 'Story 1,Story 2,Story 3' && titles(first) === 'Story 4');
  });

  it('chooses again when any element is removed, also after elements have changed places', async () => {
    const first = await place<NewsListElement>(html`
      <news-list dedupe limit="2">${inline(jsonFeed(stories(6)))}</news-list>
      <news-list dedupe limit="2">${inline(jsonFeed(stories(6)))}</news-list>
    `);
    const second = first.nextElementSibling!;
    await waitUntil(() => titles(second) === 'Story 3,Story 4');
    first.remove();
    await waitUntil(() => titles(second) === 'Story 1,Story 2');
    second.after(first);
    await waitUntil(() => titles(first) === 'Story 3,Story 4');
    second.remove();
    await waitUntil(() => titles(first) === 'Story 1,Story 2');
  });
});
