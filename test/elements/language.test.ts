import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import type { NewsArticleElement } from '../../src/index.js';
import { jsonFeed } from '../helpers/feeds.js';
import { waitUntil } from '../helpers/wait-until.js';
import { drawn, inline, part, show, texts, words } from '../helpers/show.js';

const january = () => inline(jsonFeed([{ date_published: '2024-01-20T10:30:00Z' }]));
const ago = (hours: number) =>
  inline(jsonFeed([{ date_published: new Date(Date.now() - hours * 3_600_000).toISOString() }]));

class NewsDesk extends LitElement {
  override render() {
    return html`<related-news loading="eager">${january()}</related-news>`;
  }
}
customElements.define('news-desk', NewsDesk);

describe('the language', () => {
  it('is that of the element', async () => {
    const related = await show(html`<related-news lang="ko" loading="eager">${january()}</related-news>`);
    expect(texts(related, 'heading')).to.deep.equal(['더 읽어보기']);
  });

  it('is that of the page around, through shadow roots', async () => {
    const page = document.createElement('div');
    page.lang = 'fr';
    page.innerHTML = '<news-desk></news-desk>';
    document.body.append(page);
    try {
      const desk = page.querySelector<NewsDesk>('news-desk')!;
      await desk.updateComplete;
      const related = await drawn(desk.shadowRoot!.querySelector('related-news')!);
      expect(texts(related, 'heading')).to.deep.equal(['À lire aussi']);
    } finally {
      page.remove();
    }
  });

  it('takes its direction from the nearest lang or dir attribute', async () => {
    const directions: Record<string, string> = {
      '<div dir="rtl"><news-list></news-list></div>': 'rtl',
      '<news-list dir="rtl"></news-list>': 'rtl',
      '<news-list lang="ar" dir="ltr"></news-list>': 'ltr',
      '<div dir="rtl" lang="ar"><news-list lang="en"></news-list></div>': 'ltr',
      '<div dir="auto" lang="ar"><news-list></news-list></div>': 'rtl',
      '<div dir="ltr" lang="en"><news-list lang="he"></news-list></div>': 'rtl',
    };
    for (const [markup, direction] of Object.entries(directions)) {
      const page = document.createElement('div');
      page.innerHTML = markup;
      document.body.append(page);
      const list = await drawn(page.querySelector('news-list')!);
      expect(getComputedStyle(list.shadowRoot!.querySelector('.base')!).direction, markup).to.equal(
        direction,
      );
      const around = list.parentElement!;
      if (around.dir === 'rtl' && !list.lang) {
        around.dir = 'ltr';
        await waitUntil(() => list.shadowRoot!.querySelector<HTMLElement>('.base')!.dir === 'ltr');
      }
      page.remove();
    }
  });

  it('changes with the element, labels and dates alike', async () => {
    const list = await show(html`<news-list lang="en" time-zone="UTC">${january()}</news-list>`);
    expect(texts(list, 'date')).to.deep.equal(['Jan 20, 2024']);
    list.lang = 'de';
    expect(texts(await drawn(list), 'date')).to.deep.equal(['20.01.2024']);
  });

  it('mirrors the element where it is written from right to left', async () => {
    const list = await show(html`<news-list lang="ar" heading="الأخبار">${january()}</news-list>`);
    expect(getComputedStyle(part(list, 'list')!).direction).to.equal('rtl');
  });

  it('makes a page that runs the other way no wider', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div style="position: relative; overflow: auto; inline-size: 20em"></div>`,
    );
    const list = document.createElement('news-list');
    list.lang = 'ar';
    list.append(january());
    frame.append(list);
    await drawn(list);
    for (const direction of ['ltr', 'rtl']) {
      frame.style.direction = direction;
      expect(frame.scrollWidth, direction).to.equal(frame.clientWidth);
    }
  });

  it('is English where nobody knows the language', async () => {
    const list = await show(html`<news-list lang="tlh">${inline(jsonFeed([]))}</news-list>`);
    expect(words(list)).to.include('No stories here yet.');
  });
});

describe('the date', () => {
  const written: readonly [string, string][] = [
    ['short', '1/20/24'],
    ['medium', 'Jan 20, 2024'],
    ['long', 'January 20, 2024'],
    ['full', 'Saturday, January 20, 2024'],
    ['auto', 'Jan 20, 2024'],
    ['fancy', 'Jan 20, 2024'],
  ];
  for (const [style, text] of written) {
    it(`of style ${style} is written “${text}”`, async () => {
      const list = await show(
        html`<news-list lang="en" time-zone="UTC" date-style=${style}>${january()}</news-list>`,
      );
      expect(texts(list, 'date')).to.deep.equal([text]);
    });
  }

  it('of style none is left out', async () => {
    const list = await show(html`<news-list date-style="none">${january()}</news-list>`);
    expect(texts(list, 'date')).to.deep.equal([]);
  });

  it('is relative under seven days', async () => {
    const list = await show(html`<news-list lang="en">${ago(3)}</news-list>`);
    expect(texts(list, 'date')).to.deep.equal(['3 hours ago']);
  });

  it('is relative at any age when that is asked for', async () => {
    const list = await show(html`<news-list lang="en" date-style="relative">${ago(24 * 800)}</news-list>`);
    expect(texts(list, 'date')).to.deep.equal(['2 years ago']);
  });

  it('is that of the time zone', async () => {
    const late = inline(jsonFeed([{ date_published: '2024-01-20T20:30:00Z' }]));
    const list = await show(html`<news-list lang="en" time-zone="Asia/Seoul">${late}</news-list>`);
    expect(texts(list, 'date')).to.deep.equal(['Jan 21, 2024']);
  });

  it('does without a time zone that does not exist', async () => {
    const list = await show(html`<news-list lang="en" time-zone="Mars/Olympus">${january()}</news-list>`);
    expect(texts(list, 'date')[0]).to.match(/^Jan (19|20|21), 2024$/);
  });

  it('has the time of day on a story, and the machine can read it', async () => {
    const story = await show<NewsArticleElement>(
      html`<news-article lang="en" time-zone="UTC">${january()}</news-article>`,
    );
    expect(texts(story, 'date')).to.deep.equal(['January 20, 2024, 10:30 AM']);
    expect(part(story, 'date')!.getAttribute('datetime')).to.equal('2024-01-20T10:30:00.000Z');
  });

  it('is absent where a story has none', async () => {
    const list = await show(html`<news-list>${inline(jsonFeed([{}]))}</news-list>`);
    expect(texts(list, 'date')).to.deep.equal([]);
  });
});
