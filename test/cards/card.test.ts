import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed, stories } from '../helpers/feeds.js';
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

/** The `<img>` elements of the cards. Their URLs needn't answer: tests read attributes only. */
const images = (element: Element) => parts(element, 'image') as HTMLImageElement[];

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
  it('open where target says', async () => {
    const list = await show(html`<news-list target="news">${one()}</news-list>`);
    expect(part(list, 'link')!.getAttribute('target')).to.equal('news');
    expect(part(list, 'link')!.hasAttribute('rel')).to.equal(false);
  });

  it('never hand the page over to a new window', async () => {
    for (const target of ['_blank', '_BLANK']) {
      const list = await show(html`<news-list target=${target}>${one()}</news-list>`);
      expect((part(list, 'link') as HTMLAnchorElement).relList.contains('noopener')).to.equal(true);
    }
  });

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

describe('the picture of a card', () => {
  it('is drawn with its own words, width and height', async () => {
    const list = await show(html`<news-list>${one()}</news-list>`);
    const [image] = images(list);
    expect(image!.getAttribute('alt')).to.equal('A ferry');
    expect([image!.getAttribute('width'), image!.getAttribute('height')]).to.deep.equal(['640', '360']);
  });

  it('is decorative where nobody described it', async () => {
    const list = await show(html`<news-list>${one({ image: 'https://images.example/a.png' })}</news-list>`);
    expect(images(list)[0]!.getAttribute('alt')).to.equal('');
  });

  it('is left out with no-images, and nothing asks for it', async () => {
    const list = await show(html`<news-list no-images>${one()}</news-list>`);
    expect(list.shadowRoot!.querySelectorAll('img, picture')).to.have.length(0);
  });

  it('leaves no hole where a story has none', async () => {
    const list = await show(html`<news-list>${one({ title: 'Words only' })}</news-list>`);
    expect(parts(list, 'picture')).to.deep.equal([]);
  });

  it('waits until it is near, but for the first ones', async () => {
    const list = await show(html`
      <news-list
        >${inline(jsonFeed(stories(9).map((story, index) => ({ ...story, image: `https://images.example/${index}.png` }))))}</news-list
      >
    `);
    const loading = images(list).map(image => image.loading);
    expect(loading[0]).to.equal('eager');
    expect(loading.at(-1)).to.equal('lazy');
  });

  it('that does not come leaves its place and writes nothing on it', async () => {
    const list = await show(html`
      <news-list>${one({ ...full, image: new URL('/no-such-picture.png', location.href).href })}</news-list>
    `);
    const [image] = images(list);
    if (!image!.complete || image!.naturalWidth) {
      await new Promise(resolve => image!.addEventListener('error', resolve, { once: true }));
    }
    expect(getComputedStyle(image!).visibility).to.equal('hidden');
    expect(part(list, 'picture')!.getBoundingClientRect().height).to.be.above(20);
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
