// Shows promise 8 of SECURITY.md.
/** Details of a story where a bug raises no error: overlapping links, words of other scripts. */
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { jsonFeed } from '../../helpers/feeds.js';
import { inline, part, show, textOf } from '../../helpers/show.js';

const one = (item: object) => inline(jsonFeed([{ title: 'Ferry', ...item }]));

it('the link of a writer can be pressed in a summary, whose headline leads to the story', async () => {
  const item = { authors: [{ name: 'Ada Wren', url: 'https://news.example/ada' }], content_text: 'Text.' };
  const story = await show(html`<news-article layout="summary">${one(item)}</news-article>`);
  const link = part(story, 'byline')!.querySelector('a')!;
  const { left, top, width, height } = link.getBoundingClientRect();
  const pressed = new Promise<EventTarget>(resolve => {
    const stop = (event: Event) => {
      event.preventDefault();
      resolve(event.composedPath()[0]!);
    };
    addEventListener('click', stop, { once: true });
  });
  let selected = 0;
  story.addEventListener('news-select', () => selected++);
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  expect(await pressed).to.equal(link);
  expect(selected).to.equal(0);
  await resetMouse();
});

it('a credit in another script stands apart from its label', async () => {
  const item = { image: 'https://images.example/a.png', _news_elements: { image: { credit: 'ليلى حداد' } } };
  const story = await show(html`<news-article lang="en">${one(item)}</news-article>`);
  const credit = part(story, 'caption')!.querySelector('.credit')!;
  expect(textOf(credit)).to.equal('Photo: ليلى حداد');
  expect(textOf(credit.querySelector('bdi')!)).to.equal('ليلى حداد');
});

describe('bidi control characters in a feed', () => {
  const controls = {
    RLO: '\u202e',
    RLE: '\u202b',
    LRO: '\u202d',
    RLI: '\u2067',
    FSI: '\u2068',
    PDF: '\u202c',
  };

  /** Left edges of the characters of a text in an element, in document order. */
  function edges(root: HTMLElement, text: string): number[] {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode as Text;
      const start = node.data.indexOf(text);
      if (start < 0) continue;
      return Array.from(text, (_, index) => {
        const range = new Range();
        range.setStart(node, start + index);
        range.setEnd(node, start + index + 1);
        return range.getBoundingClientRect().left;
      });
    }
    throw new Error(`No text has “${text}” in it.`);
  }

  const rises = (lefts: readonly number[]) =>
    lefts.every((left, index) => !index || left > lefts[index - 1]!);

  for (const [name, control] of Object.entries(controls)) {
    it(`do not reorder the words of the page and of other fields behind them: ${name}`, async () => {
      const evil = `${control}Ada`;
      const feed = jsonFeed([
        {
          summary: 'Fog',
          content_html: '<p>Text</p>',
          authors: [{ name: evil }, { name: 'Marit', url: 'https://news.example/marit' }],
          date_published: '2026-03-12T09:00:00Z',
          image: 'https://pictures.example/a.jpg',
          _news_elements: {
            category: { name: evil },
            image: { alt: 'Fog', caption: evil, credit: 'Sandoe' },
          },
        },
      ]);
      const story = await show(html`<news-article lang="en">${inline(feed)}</news-article>`);
      const [byline, meta, caption] = ['byline', 'meta', 'caption'].map(each => part(story, each)!);
      expect(
        rises([...edges(byline!, 'By '), ...edges(byline!, ' and '), ...edges(byline!, 'Marit')]),
      ).to.equal(true);
      expect(rises([...edges(meta!, 'Ada').slice(0, 1), ...edges(meta!, '2026')])).to.equal(true);
      expect(rises([...edges(caption!, 'Photo: '), ...edges(caption!, 'Sandoe')])).to.equal(true);

      const list = await show(html`<news-list lang="en">${inline(feed)}</news-list>`);
      expect(rises(edges(part(list, 'date')!, '2026'))).to.equal(true);
      expect(part(list, 'date')!.getBoundingClientRect().left).to.be.above(
        part(list, 'category')!.getBoundingClientRect().left,
      );
    });
  }
});
