/** Property test of `loadMore()`: however a source pages its stories, each story is shown exactly once. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html } from 'lit';
import type { NewsListElement } from '../../src/index.js';
import { jsonFeed } from '../helpers/feeds.js';
import { holdsHere } from '../helpers/holds.js';
import { serve, type HttpAnswer } from '../helpers/serve.js';
import { part, show } from '../helpers/show.js';

const story = (number: number) => ({
  id: `${number}`,
  url: `https://news.example/${number}`,
  title: `Story ${number}`,
  tags: [number % 3 ? 'Sport' : 'Harbour'],
});

/** A page may repeat stories of other pages (`numbers`), be empty, or answer 500 to its first request (`fails`). */
const page = fc.record({ numbers: fc.uniqueArray(fc.nat(12), { maxLength: 5 }), fails: fc.boolean() });
const scene = fc.record({
  pages: fc.array(page, { minLength: 1, maxLength: 5 }),
  limit: fc.constantFrom(1, 2, 3, 12),
  category: fc.constantFrom('', 'Harbour', 'Sport, Harbour'),
});

it('every story of every page is shown once, and each try brings one, a failure, or the end', async () => {
  const property = fc.asyncProperty(scene, async ({ pages, limit, category }) => {
    const last = pages.length - 1;
    const answers = pages.map(({ numbers, fails }, index): [string, HttpAnswer[]] => {
      const json = jsonFeed(numbers.map(story), index < last ? { next_url: `page-${index + 1}.json` } : {});
      return [`/page-${index}.json`, fails && index > 0 ? [{ status: 500 }, { json }] : [{ json }]];
    });
    const site = await serve(Object.fromEntries(answers));
    const list = await show<NewsListElement>(
      html`<news-list limit=${limit} category=${category} endpoint=${site.url('/page-0.json')}></news-list>`,
    );
    await list.updateComplete;
    while (part(list, 'more') || list.error) {
      const { error, articles } = list;
      await list.loadMore();
      const isNew = list.error !== undefined && list.error !== error;
      expect(isNew || !part(list, 'more') || list.articles.length > articles.length).to.equal(true);
    }
    const all = [...new Set(pages.flatMap(({ numbers }) => numbers))];
    const wanted = all.filter(number => category !== 'Harbour' || number % 3 === 0);
    expect(list.articles.map(({ id }) => Number(id))).to.deep.equal(wanted);
    list.remove();
  });
  await holdsHere(property, 25);
});
