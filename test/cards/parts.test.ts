import { expect, fixture } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { CardView } from '../../src/cards/card.js';
import { heading, headline, meta, picture, summary, words } from '../../src/cards/parts.js';
import type { Article, ArticleMedia, NewsListElement } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, ferry, inline, part, parts, show, textOf } from '../helpers/show.js';

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

it('pictures get the attribute loading before src', async () => {
  // `loading` must be set before `src`. Otherwise a change of layout, which draws the same pictures anew, would make
  // browsers fetch all of them at once, although the former ones were still waiting.
  const items = stories(6).map((story, index) => ({ ...story, image: `picture-${index}.svg` }));
  const site = await serve({ '/feed.json': { json: jsonFeed(items) } });
  const list = await show<NewsListElement>(html`<news-list endpoint=${site.url('/feed.json')}></news-list>`);
  for (const layout of ['grid', 'list'] as const) {
    list.layout = layout;
    await drawn(list);
    const last = parts(list, 'image').at(-1)!;
    expect(last.getAttribute('loading')).to.equal('lazy');
    expect(last.getAttributeNames().filter(name => /^(loading|src)$/.test(name))).to.deep.equal([
      'loading',
      'src',
    ]);
  }
});

const view: CardView = {
  texts: en,
  lang: 'en',
  level: 3,
  images: true,
  eager: 2,
  href: ({ url }) => url,
  date: date => (Number.isNaN(+date) ? '' : 'a while ago'),
};
const photo = { src: 'data:,', alt: '' };
const story = (more: Partial<Article> = {}): Article => ({ ...ferry, ...more });
const draw = (content: unknown) => fixture<HTMLElement>(html`<div>${content}</div>`);

describe('a heading', () => {
  for (const [level, tag] of [
    [1, 'h1'],
    [3, 'h3'],
    [6, 'h6'],
    [0, 'h1'],
    [-2, 'h1'],
    [7, 'h6'],
    [2.4, 'h2'],
    [NaN, 'h6'],
  ] as const) {
    it(`of level ${level} is an <${tag}>`, async () => {
      const drawing = (await draw(heading(level, 'heading', 'Fog'))).firstElementChild!;
      expect(drawing.localName).to.equal(tag);
      expect([drawing.part.value, drawing.className, drawing.getAttribute('dir')]).to.deep.equal([
        'heading',
        'heading',
        'auto',
      ]);
      expect(drawing.textContent).to.equal('Fog');
    });
  }
});

describe('a headline', () => {
  it('has its label before the link, not in it', async () => {
    const drawing = await draw(headline(story({ url: '/fog', title: 'Fog', label: 'Live' }), view));
    expect(textOf(drawing)).to.equal('Live Fog');
    expect(textOf(drawing.querySelector('a')!)).to.equal('Fog');
  });

  it('has no empty target or rel', async () => {
    const link = (await draw(headline(story({ url: '/fog' }), view))).querySelector('a')!;
    expect([link.hasAttribute('target'), link.hasAttribute('rel')]).to.deep.equal([false, false]);
  });
});

describe('the line with category and date', () => {
  it('is missing when it would be empty', () => {
    expect(meta(story(), view)).to.equal(nothing);
    expect(meta(story({ access: 'free' }), view)).to.equal(nothing);
    expect(meta(story({ published: new Date(0) }), { ...view, date: () => '' })).to.equal(nothing);
    expect(meta(story({ published: new Date(NaN) }), view)).to.equal(nothing);
  });

  it('has the date for machines in UTC', async () => {
    const drawing = await draw(meta(story({ published: new Date('2024-01-20T23:30:00-05:00') }), view));
    expect(drawing.querySelector('time')!.dateTime).to.equal('2024-01-21T04:30:00.000Z');
    expect(textOf(drawing)).to.equal('a while ago');
  });

  it('has category, date and the label for members, in this order', async () => {
    const article = story({
      category: { name: '港' },
      published: new Date(0),
      access: 'members',
    });
    const drawing = await draw(meta(article, view));
    expect([...drawing.querySelector('p')!.children].map(textOf)).to.deep.equal([
      '港',
      'a while ago',
      en.members,
    ]);
  });
});

it('a summary is a paragraph of text, and missing when it would be empty', async () => {
  expect([summary(story()), summary(story({ summary: '' }))]).to.deep.equal([nothing, nothing]);
  const drawing = await draw(summary(story({ summary: '<b>Fog</b> & rain' })));
  expect(drawing.querySelector('p')!.textContent).to.equal('<b>Fog</b> & rain');
  expect(drawing.querySelector('b')).to.equal(null);
});

describe('a picture', () => {
  const image = async (position: number, settings: Partial<CardView> = {}, more: object = {}) =>
    (
      await draw(picture(story({ image: { ...photo, ...more } }), { ...view, ...settings }, position, '50vw'))
    ).querySelector('img')!;

  it('loads eagerly in the first cards, and with high priority in the very first', async () => {
    const loads = await Promise.all(
      [0, 1, 2].map(async position => {
        const { loading, fetchPriority } = await image(position);
        return `${loading} ${fetchPriority}`;
      }),
    );
    expect(loads).to.deep.equal(['eager high', 'eager auto', 'lazy auto']);
  });

  it('has no high priority when none loads eagerly', async () => {
    const { loading, fetchPriority } = await image(0, { eager: 0 });
    expect([loading, fetchPriority]).to.deep.equal(['lazy', 'auto']);
  });

  it('has sizes only where there are several to choose from', async () => {
    expect((await image(0)).hasAttribute('sizes')).to.equal(false);
    expect((await image(0, {}, { srcset: 'data:, 1x' })).sizes).to.equal('50vw');
  });

  it('of unknown size has no width and height, and always an alt', async () => {
    const { attributes } = await image(0);
    expect(['width', 'height', 'srcset', 'alt'].filter(name => attributes.getNamedItem(name))).to.deep.equal([
      'alt',
    ]);
  });
});

describe("the box around a card's text", () => {
  const box = async (article: Article, settings: Partial<CardView> = {}) =>
    (await draw(words(article, { ...view, ...settings }, summary(article), nothing))).firstElementChild!;

  it('is marked when there is no picture beside it', async () => {
    expect((await box(story({ image: photo }))).className).to.equal('words');
    expect((await box(story())).className).to.equal('words text-only');
    expect((await box(story({ image: photo }), { images: false })).className).to.equal('words text-only');
  });

  it("has the direction of the article's language, or that of the page", async () => {
    for (const [language, dir] of [
      ['ar', 'rtl'],
      ['he-IL', 'rtl'],
      ['ko', 'ltr'],
      [undefined, null],
    ] as const) {
      const article = story(language ? { language } : {});
      expect((await box(article)).getAttribute('dir'), language ?? 'none').to.equal(dir);
    }
  });
});

describe('the mark of a story with sound or film', () => {
  const tape: ArticleMedia = {
    url: 'https://a.example/a.mp3',
    type: 'audio/mpeg',
    kind: 'audio',
    duration: 1450,
  };
  const line = async (more: Partial<Article>, lang = 'en') =>
    (await draw(meta(story(more), { ...view, lang }))).querySelector('[part=meta]')!;

  it('is its kind and its length, after the date', async () => {
    const mark = await line({
      media: [tape],
      published: new Date(),
      category: { name: 'City' },
      access: 'members',
    });
    expect([...mark.children].map(each => each.getAttribute('part') ?? each.className)).to.deep.equal([
      ...['category', 'date', 'media', 'members'],
    ]);
    expect(textOf(mark.querySelector('[part=media]')!)).to.equal('Audio 24:10');
    expect(textOf(mark.querySelector('[part=duration]')!)).to.equal('24:10');
  });

  it('is the word alone where the length is unknown, of the first recording', async () => {
    const film = { ...tape, kind: 'video', duration: undefined } as const;
    const mark = await line({ media: [film, tape] });
    expect(textOf(mark)).to.equal('Video');
    expect(mark.querySelector('[part=duration]')).to.equal(null);
  });

  it('has the digits of the page', async () => {
    expect(textOf((await line({ media: [tape] }, 'bn')).querySelector('[part=duration]')!)).to.equal('২৪:১০');
  });

  it('is missing where there is no recording', async () => {
    expect((await line({ media: [], published: new Date() })).querySelector('[part=media]')).to.equal(null);
  });
});

it('a day without a time is a day for machines, too', async () => {
  const published = new Date('2026-11-03T00:00:00Z');
  const box = await draw(meta(story({ published, dateOnly: true }), view));
  expect(box.querySelector('time')!.dateTime).to.equal('2026-11-03');
});
