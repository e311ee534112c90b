/** Parts of a story above and below its text: the line with dates and reading time, and the tags. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed } from '../../helpers/feeds.js';
import { inline, part, parts, show, textOf } from '../../helpers/show.js';

const text = `<p>${'One of many words. '.repeat(250)}</p>`;
const story = (modified: string) =>
  inline(
    jsonFeed([
      {
        content_html: text,
        date_published: '2024-01-20T10:30:00Z',
        date_modified: modified,
        tags: ['City', 'Old Boats', 'Winter'],
      },
    ]),
  );

describe('the line under a headline', () => {
  it('tells when the story was updated on a later day, and how long it takes to read', async () => {
    const article = await show(
      html`<news-article lang="en" time-zone="UTC">${story('2024-01-22T08:00:00Z')}</news-article>`,
    );
    const meta = part(article, 'meta')!;
    expect(textOf(meta)).to.match(/January 20, 2024, 10:30 AM.*Updated January 22, 2024, 8:00 AM/);
    expect(textOf(meta)).to.match(/\d+ min read$/);
    expect(meta.querySelector('.updated time')!.getAttribute('datetime')).to.equal(
      '2024-01-22T08:00:00.000Z',
    );
  });

  it('says nothing of corrections on the first day', async () => {
    const article = await show(
      html`<news-article lang="en" time-zone="UTC">${story('2024-01-20T18:00:00Z')}</news-article>`,
    );
    expect(textOf(part(article, 'meta'))).not.to.include('Updated');
  });
});

describe('tags', () => {
  it('lead to their stories when the link template is about a category alone', async () => {
    const article = await show(
      html`<news-article link-template="/news?section={category}"
        >${story('2024-01-20T18:00:00Z')}</news-article
      >`,
    );
    const links = part(article, 'tags')!.querySelectorAll('a');
    expect([...links].map(link => link.getAttribute('href'))).to.deep.equal([
      '/news?section=Old%20Boats',
      '/news?section=Winter',
    ]);
  });

  it('are words alone with any other template', async () => {
    const article = await show(
      html`<news-article link-template="/{category}/{id}">${story('2024-01-20T18:00:00Z')}</news-article>`,
    );
    expect(parts(article, 'tags')[0]!.querySelector('a')).to.equal(null);
  });
});
