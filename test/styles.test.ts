/** The host page styles the elements: by custom properties, parts, inherited font and colour, and the colour scheme. */
import { expect } from '@open-wc/testing';
import { sendMouse, emulateMedia, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { jsonFeed, stories } from './helpers/feeds.js';
import { drawn, inline, part, parts, place, show, type AnyNewsElement } from './helpers/show.js';

const full = {
  url: 'https://news.example/ferry',
  title: 'Ferry returns to the harbour after three long winters of waiting',
  summary: 'The ferry is back, and the harbour is full of people who have come to see it. '.repeat(6),
  content_html: '<p>It was a long wait.</p>',
  date_published: '2024-01-20T10:30:00Z',
  image: 'https://images.example/ferry.png',
  _news_elements: { category: { name: 'Harbour Life' } },
};
const feed = () =>
  inline(
    jsonFeed([
      { ...full, id: '1' },
      { ...full, id: '2', image: 'https://images.example/2.png' },
    ]),
  );

/** Draws a list inside a `<div>` with this inline style and these classes. */
const styled = (style: string, attributes = '') =>
  show(html`<div style=${style} class=${attributes}><news-list>${feed()}</news-list></div>`);
const story = (style: string) => show(html`<div style=${style}><news-article>${feed()}</news-article></div>`);

const computed = (element: Element, name: string) => getComputedStyle(part(element, name)!);

/** WCAG contrast of a computed colour with white paper: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOnPaper(color: string): number {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  for (canvas.fillStyle of ['white', color]) canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data, value =>
    value <= 10 ? value / 3294 : (value / 269 + 0.0513) ** 2.4,
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('the custom property', () => {
  const cases: readonly [
    name: string,
    value: string,
    read: (element: AnyNewsElement) => string,
    expected: string,
  ][] = [
    ['--news-font', 'cursive', list => computed(list, 'summary').fontFamily, 'cursive'],
    ['--news-heading-font', 'fantasy', list => computed(list, 'headline').fontFamily, 'fantasy'],
    ['--news-color', 'rgb(1, 2, 3)', list => computed(list, 'headline').color, 'rgb(1, 2, 3)'],
    ['--news-muted-color', 'rgb(4, 5, 6)', list => computed(list, 'summary').color, 'rgb(4, 5, 6)'],
    ['--news-accent-color', 'rgb(7, 8, 9)', list => computed(list, 'category').color, 'rgb(7, 8, 9)'],
    ['--news-surface', 'rgb(10, 11, 12)', list => computed(list, 'card').backgroundColor, 'rgb(10, 11, 12)'],
    ['--news-radius', '13px', list => computed(list, 'picture').borderTopLeftRadius, '13px'],
    ['--news-gap', '41px', list => computed(list, 'list').columnGap, '41px'],
    ['--news-image-ratio', '3 / 1', list => computed(list, 'picture').aspectRatio, '3 / 1'],
    ['--news-summary-lines', '2', list => computed(list, 'summary').webkitLineClamp, '2'],
    ['--news-headline-lines', '1', list => computed(list, 'headline').webkitLineClamp, '1'],
  ];
  for (const [name, value, read, expected] of cases) {
    it(`${name} is obeyed`, async () => {
      expect(read(await styled('')), 'without it').not.to.equal(expected);
      expect(read(await styled(`${name}: ${value}`))).to.equal(expected);
    });
  }

  it('--news-surface keeps the words off the edges of the box, in every element', async () => {
    for (const inlineSize of ['300px', '700px', '1200px']) {
      const related = await show(html`
        <div style="--news-surface: white; inline-size: ${inlineSize}">
          <related-news loading="eager">${feed()}</related-news>
        </div>
      `);
      const card = part(related, 'card')!.getBoundingClientRect();
      const words = part(related, 'headline')!.getBoundingClientRect();
      expect(words.left - card.left, inlineSize).to.be.at.least(8);
    }
  });

  it('--news-card-min-width decides how many columns there are', async () => {
    const columns = async (width: string) =>
      computed(
        await styled(`inline-size: 800px; --news-card-min-width: ${width}`),
        'list',
      ).gridTemplateColumns.split(' ').length;
    expect([await columns('700px'), await columns('100px')]).to.deep.equal([1, 6]);
  });

  it('--news-measure limits the width of a story', async () => {
    expect(part(await story('--news-measure: 300px'), 'body')!.getBoundingClientRect().width).to.equal(300);
  });

  it('--news-border-color colours the rules between stories', async () => {
    const list = await show(html`
      <div style="--news-border-color: rgb(1, 2, 3)"><news-list layout="list">${feed()}</news-list></div>
    `);
    const [, second] = list.shadowRoot!.querySelectorAll('[part~="card"]');
    expect(getComputedStyle(second!).borderBlockStartColor).to.equal('rgb(1, 2, 3)');
  });

  it('--news-border-color puts a box around cards in columns', async () => {
    const list = await show(html`
      <div style="--news-border-color: rgb(1, 2, 3)"><news-list>${feed()}</news-list></div>
    `);
    const card = getComputedStyle(part(list, 'card')!);
    expect([card.borderInlineEndColor, card.paddingInlineEnd]).to.deep.equal(['rgb(1, 2, 3)', '16px']);
    expect(getComputedStyle(part(await styled(''), 'card')!).borderInlineEndWidth).to.equal('0px');
  });

  it('can be set anywhere above, because an element declares none of them', async () => {
    const list = await styled('--news-gap: 7px');
    expect(getComputedStyle(list).getPropertyValue('--news-gap')).to.equal('7px');
    const plain = await styled('');
    for (const name of [
      '--news-font',
      '--news-color',
      '--news-accent-color',
      '--news-gap',
      '--news-radius',
    ]) {
      expect(getComputedStyle(plain).getPropertyValue(name), name).to.equal('');
    }
  });
});

describe('without any theme, an element', () => {
  it('takes the font, size and colour of the page', async () => {
    const list = await styled('font: 21px monospace; color: rgb(9, 9, 9)');
    expect(computed(list, 'list').fontFamily).to.equal('monospace');
    expect(computed(list, 'list').fontSize).to.equal('21px');
    expect(computed(list, 'headline').color).to.equal('rgb(9, 9, 9)');
  });

  it("follows the page's color-scheme", async () => {
    const accent = async (scheme: string) =>
      computed(await styled(`color-scheme: ${scheme}`), 'category').color;
    expect(await accent('light')).not.to.equal(await accent('dark'));
  });

  it('is a block that can be hidden', async () => {
    const list = await styled('');
    expect(getComputedStyle(list).display).to.equal('block');
    list.hidden = true;
    expect(getComputedStyle(list).display).to.equal('none');
  });

  it('does not scroll sideways at 320 pixels, however long a word is', async () => {
    const list = await show(html`
      <div style="inline-size: 320px">
        <news-list layout="list">${inline(jsonFeed([{ ...full, title: 'W'.repeat(200) }]))}</news-list>
      </div>
    `);
    expect(list.scrollWidth).to.be.at.most(320);
    expect(part(list, 'card')!.scrollWidth).to.be.at.most(320);
  });
});

it('parts can be styled from outside', async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('news-list::part(headline) { text-transform: uppercase }');
  document.adoptedStyleSheets.push(sheet);
  try {
    expect(computed(await styled(''), 'headline').textTransform).to.equal('uppercase');
  } finally {
    document.adoptedStyleSheets.pop();
  }
});

// Only Chromium lets the test runner emulate the media type `print`.
if ('chrome' in window) {
  describe('on paper', () => {
    afterEach(() => emulateMedia({ media: 'screen' }));

    it('the words of a dark page are ink, and its surfaces white', async () => {
      const dark = `color-scheme: dark; color: white; --news-color: #f2f2f2; --news-muted-color: #b8c0cc;
        --news-accent-color: #9ecbff; --news-surface: #1e2430; --news-border-color: #445`;
      const list = await styled(dark);
      const article = await story(dark);
      await emulateMedia({ media: 'print' });
      const inks = [
        ...['headline', 'summary', 'category', 'date'].map(name => computed(list, name).color),
        ...['headline', 'lede', 'body', 'date'].map(name => computed(article, name).color),
      ];
      for (const ink of inks) expect(contrastOnPaper(ink), ink).to.be.at.least(4.5);
      for (const element of [list, article]) {
        const base = getComputedStyle(element.shadowRoot!.querySelector('.base')!);
        expect([base.backgroundColor, base.colorScheme]).to.deep.equal(['rgb(255, 255, 255)', 'light']);
      }
      expect(computed(list, 'card').backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });

    it('cards far from the viewport are drawn, too', async () => {
      const list = await show(html`<news-list limit="20">${inline(jsonFeed(stories(20)))}</news-list>`);
      const last = () => getComputedStyle(parts(list, 'card')[19]!).contentVisibility;
      expect(last()).to.equal('auto');
      await emulateMedia({ media: 'print' });
      expect(last()).to.equal('visible');
    });

    it('an element that has no stories yet is left out, but for its fallback', async () => {
      const bare = await place(html`<related-news></related-news>`);
      await drawn(bare);
      const link = await place(html`<related-news><a href="/news">All news</a></related-news>`);
      await drawn(link);
      const gate = await place(
        html`<news-list loading="click" endpoint="https://news.example/"></news-list>`,
      );
      await drawn(gate);
      const heights = () => [bare, link, gate].map(element => element.getBoundingClientRect().height);
      for (const height of heights()) expect(height).to.be.above(10);
      await emulateMedia({ media: 'print' });
      const [ofBare, ofLink, ofGate] = heights();
      expect([ofBare, ofGate]).to.deep.equal([0, 0]);
      expect(ofLink).to.be.above(10);
    });

    it('a story has no buttons and no videos, and its words are black', async () => {
      await setViewport({ width: 800, height: 300 });
      const video = '<iframe src="https://player.vimeo.com/video/1"></iframe>';
      const element = await show(html`
        <div style="color: rgb(200, 200, 200)">
          <news-article
            >${inline(jsonFeed([{ ...full, content_html: '<p>On and on.</p>'.repeat(200) + video }]))}</news-article
          >
        </div>
      `);
      while (!part(element, 'top-link')) await new Promise(requestAnimationFrame);
      await emulateMedia({ media: 'print' });
      expect(computed(element, 'top-link').display).to.equal('none');
      expect(getComputedStyle(element.shadowRoot!.querySelector('.player')!).display).to.equal('none');
      expect(computed(element, 'body').color).to.equal('rgb(0, 0, 0)');
      expect(computed(element, 'image').display).not.to.equal('none');
    });
  });
}

describe('the mouse', () => {
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  it('over a card underlines its headline', async () => {
    const list = await show(html`<news-list layout="list">${feed()}</news-list>`);
    list.scrollIntoView();
    expect(computed(list, 'link').textDecorationLine).to.equal('none');
    const { left, top } = part(list, 'summary')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 5), Math.round(top + 5)] });
    expect(computed(list, 'link').textDecorationLine).to.equal('underline');
  });
});
