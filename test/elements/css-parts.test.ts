/** The API for themes: CSS parts have the same names in every layout, and a status is announced politely. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, parts, place, show, texts } from '../helpers/show.js';

const full = {
  url: 'https://news.example/ferry',
  summary: 'The ferry is back.',
  content_html: '<p>It was a long wait.</p>',
  date_published: '2024-01-20T10:30:00Z',
  image: 'https://images.example/ferry.png',
  authors: [{ name: 'Ada Wren' }],
  tags: ['Boats'],
  _news_elements: { category: { name: 'Harbour Life' }, image: { caption: 'The ferry.' } },
};
const feed = () =>
  inline(
    jsonFeed([
      { ...full, id: '1' },
      { ...full, id: '2' },
    ]),
  );

/** Of the given names of CSS parts, those that the element has, in the same order. */
const present = (element: Element, names: readonly string[]) =>
  names.filter(name => parts(element, name).length > 0);

describe('the parts', () => {
  const card = ['list', 'card', 'link', 'headline', 'meta', 'category', 'date', 'status'];

  for (const layout of ['grid', 'list', 'compact', 'headlines', 'hero']) {
    it(`of a card are there in the layout ${layout}`, async () => {
      const list = await show(html`<news-list layout=${layout}>${feed()}</news-list>`);
      expect(present(list, card)).to.deep.equal(card);
      const pictured = layout === 'headlines' ? [] : ['picture', 'image'];
      expect(present(list, ['picture', 'image'])).to.deep.equal(pictured);
      const told = layout === 'compact' || layout === 'headlines' ? [] : ['summary'];
      expect(present(list, ['summary'])).to.deep.equal(told);
    });
  }

  it('of a list are its heading and the button for more', async () => {
    const list = await show(html`<news-list heading="Latest" limit="1">${feed()}</news-list>`);
    expect(present(list, ['heading', 'more'])).to.deep.equal(['heading', 'more']);
  });

  it('of a story are all that it is made of', async () => {
    const story = await show(html`<news-article>${feed()}</news-article>`);
    const names = [
      ...['headline', 'meta', 'category', 'date', 'byline', 'lede', 'figure', 'picture', 'image'],
      ...['caption', 'body', 'tags', 'status'],
    ];
    expect(present(story, names)).to.deep.equal(names);
  });

  it('of related news are those of cards, a heading and the link to all', async () => {
    const related = await show(html`<related-news view-all="/news" loading="eager">${feed()}</related-news>`);
    const names = ['heading', 'view-all', ...card];
    expect(present(related, names)).to.deep.equal(names);
  });

  it('of a failure is the button to try again', async () => {
    const site = await serve({ '/feed.json': { status: 404 } });
    const list = await show(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
    expect(present(list, ['retry', 'status', 'card'])).to.deep.equal(['retry', 'status']);
  });
});

it('a status is announced politely, and only while nothing is there to read', async () => {
  const site = await serve({ '/feed.json': { json: jsonFeed([full]), hold: true } });
  const list = await place(html`<news-list lang="en" endpoint=${site.url('/feed.json')}></news-list>`);
  await site.requested('/feed.json');
  await drawn(list);
  expect(texts(list, 'status')).to.deep.equal(['Loading']);
  const over = list.reload();
  await site.requested('/feed.json');
  await site.release('/feed.json');
  await over;
  expect(texts(list, 'status')).to.deep.equal(['']);
});
