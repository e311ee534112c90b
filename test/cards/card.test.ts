import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed } from '../helpers/feeds.js';
import { inline, part, parts, show, texts } from '../helpers/show.js';

const full = {
  id: 'ferry/1',
  url: 'https://news.example/ferry?a=1&b=2',
  title: 'Ferry returns',
  summary: 'The ferry is back.',
  date_published: '2024-01-20T10:30:00Z',
  image: 'https://images.example/ferry.png',
  _news_elements: {
    slug: 'ferry-returns',
    category: { name: 'Harbour Life', slug: 'harbour' },
    image: { alt: 'A ferry', width: 640, height: 360 },
  },
};
const one = (item: object = full) => inline(jsonFeed([item]));

describe('a card', () => {
  it('has one link, named by the headline alone', async () => {
    const list = await show(html`<news-list no-images>${one()}</news-list>`);
    const links = list.shadowRoot!.querySelectorAll('a');
    expect([...links].map(link => link.textContent?.trim())).to.deep.equal(['Ferry returns']);
    expect(links[0]!.getAttribute('href')).to.equal(full.url);
  });

  it('is one target: a press anywhere on it follows the link', async () => {
    const list = await show(html`<news-list no-images>${one()}</news-list>`);
    part(list, 'card')!.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = part(list, 'summary')!.getBoundingClientRect();
    const hit = list.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
    expect(hit).to.equal(part(list, 'link'));
  });

  it('without an address has a headline and no link', async () => {
    const list = await show(
      html`<news-list>${one({ id: 'x', url: undefined, title: 'Nowhere to go' })}</news-list>`,
    );
    expect(texts(list, 'headline')).to.deep.equal(['Nowhere to go']);
    expect(parts(list, 'link')).to.deep.equal([]);
  });

  it('shows markup in a title as words', async () => {
    const list = await show(
      html`<news-list>${one({ title: 'A &lt;b&gt; tag &amp; more', _news_elements: {} })}</news-list>`,
    );
    expect(part(list, 'headline')!.querySelector('b')).to.equal(null);
    expect(texts(list, 'headline')[0]).to.include('& more');
  });

  it('says which stories are for members and which have a label', async () => {
    const list = await show(html`
      <news-list lang="en"
        >${one({ title: 'Inside', _news_elements: { access: 'members', label: 'Live' } })}</news-list
      >
    `);
    expect(texts(list, 'meta')[0]).to.include('For members');
    expect(texts(list, 'headline')[0]).to.include('Live');
    expect(texts(list, 'link')[0]).to.equal('Inside');
  });

  it('speaks the language of its story', async () => {
    const list = await show(html`<news-list lang="en">${one({ title: 'خبر', language: 'ar' })}</news-list>`);
    expect(part(list, 'headline')!.closest('[lang]')!.getAttribute('lang')).to.equal('ar');
    expect(getComputedStyle(part(list, 'headline')!).direction).to.equal('rtl');
  });
});

describe('the links of cards', () => {
  const templates: readonly [string, string][] = [
    ['/news?article={id}', '/news?article=ferry%2F1'],
    ['/news/{slug}', '/news/ferry-returns'],
    ['/out?to={url}', '/out?to=https%3A%2F%2Fnews.example%2Fferry%3Fa%3D1%26b%3D2'],
    ['/{category}/{slug}#top', '/harbour/ferry-returns#top'],
    ['/{nothing}', '/'],
    ['/news{?id,category,nothing}', '/news?id=ferry%2F1&category=harbour'],
    ['/news?x=1{&id}', '/news?x=1&id=ferry%2F1'],
    ['{/category,slug}', '/harbour/ferry-returns'],
    ['/news{#slug}', '/news#ferry-returns'],
    ['/news{;category}{.slug}', '/news;category=harbour.ferry-returns'],
    ['/{category:3}/{id,slug}', '/har/ferry%2F1,ferry-returns'],
    ['/news{?nothing}', '/news'],
  ];
  for (const [template, href] of templates) {
    it(`lead from the template ${template} to ${href}`, async () => {
      const list = await show(html`<news-list link-template=${template}>${one()}</news-list>`);
      expect(part(list, 'link')!.getAttribute('href')).to.equal(href);
    });
  }

  it('have nothing in the place of a name that a story lacks', async () => {
    const list = await show(
      html`<news-list link-template="/news{/category,slug}{?id,slug}"
        >${one({ id: '1', url: undefined, title: 'No address' })}</news-list
      >`,
    );
    expect(part(list, 'link')!.getAttribute('href')).to.equal('/news?id=1');
  });

  it('never run a script that a story brings', async () => {
    const list = await show(
      html`<news-list link-template="{+url}"
        >${one({ id: '1', url: 'javascript:alert(1)', title: 'Bad' })}</news-list
      >`,
    );
    expect(part(list, 'link')?.getAttribute('href') ?? '').not.to.match(/^javascript:/i);
  });
});

describe('headings', () => {
  it('are absent on a list without one and say what the attribute says', async () => {
    const none = await show(html`<news-list>${one()}</news-list>`);
    expect(parts(none, 'heading')).to.deep.equal([]);
    const some = await show(html`<news-list heading="Latest">${one()}</news-list>`);
    expect(texts(some, 'heading')).to.deep.equal(['Latest']);
  });

  const levels: readonly [string, string, string][] = [
    ['1', 'H1', 'H2'],
    ['2', 'H2', 'H3'],
    ['5', 'H5', 'H6'],
    ['6', 'H6', 'H6'],
    ['third', 'H2', 'H3'],
    ['0', 'H2', 'H3'],
    ['7', 'H2', 'H3'],
  ];
  for (const [level, heading, headline] of levels) {
    it(`of level “${level}” are an ${heading} above cards with an ${headline}`, async () => {
      const list = await show(html`<news-list heading="Latest" heading-level=${level}>${one()}</news-list>`);
      expect(part(list, 'heading')!.tagName).to.equal(heading);
      expect(part(list, 'headline')!.tagName).to.equal(headline);
    });
  }
});
