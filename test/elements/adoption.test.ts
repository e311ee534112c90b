import { expect, fixture } from '@open-wc/testing';
import { css, html } from 'lit';
import { NewsListElement, type NewsArticleElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, ferry, inline, next, parts, place, show } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync('.headline { letter-spacing: 3px; }');

class AcmeList extends NewsListElement {
  static override styles = [
    ...NewsListElement.styles,
    css`
      :host {
        outline: 7px solid red;
      }
    `,
    sheet,
  ];
}
customElements.define('acme-styled-list', AcmeList);

/** The document of a frame in the page. */
async function frame(): Promise<Document> {
  return (await fixture<HTMLIFrameElement>(html`<iframe width="700" height="600"></iframe>`))
    .contentDocument!;
}

const openWindow = (): Window | null => open('about:blank', '', 'width=700,height=600');
const probe = openWindow();
probe?.close();

/** The document of a new window. */
function popup(): Document {
  const opened = openWindow();
  after(() => opened?.close());
  return opened!.document;
}

/** Documents into which scripts move elements. WebKit opens windows at a press only: there, frames are all there is. */
const drawing = { 'a frame': frame, ...(probe && { 'a pop-up window': popup }) };
/** Documents without a window, in which nothing is drawn. */
const windowless = {
  'a document of DOMParser': () => new DOMParser().parseFromString('<p>Parsed</p>', 'text/html'),
  'a document that a script made': () => document.implementation.createHTMLDocument(),
  "a template's document": () => document.createElement('template').content.ownerDocument,
};

const PROPERTIES = [
  'display',
  'position',
  'fontWeight',
  'letterSpacing',
  'textWrap',
  'cursor',
  'gridArea',
  'outline',
];

/** The computed styles of the element and all elements in its shadow root, those that don't depend on a width. */
function look(element: Element): string[] {
  const view = element.ownerDocument.defaultView!;
  return [element, ...element.shadowRoot!.querySelectorAll('*')].map(each => {
    const style = view.getComputedStyle(each) as unknown as Record<string, string>;
    return [each.localName, each.className, ...PROPERTIES.map(name => style[name])].join(' ');
  });
}

/** The element with its styles of every kind: those it has from the start and those that came later. */
const shown = {
  'a list with filters and more cards than it shows': async () => {
    const list = await place(html`<news-list limit="2" filters more="scroll" date-style="none"></news-list>`);
    list.append(inline(jsonFeed(stories(5).map((item, index) => ({ ...item, tags: [`Tag ${index % 2}`] })))));
    await next(list, 'news-load');
    await waitUntil(() => parts(list, 'filter').length);
    return drawn(list);
  },
  'a whole story': async () => {
    const story = {
      ...ferry,
      url: 'https://news.example/ferry',
      body: '<p>It came at <a href="#nine">nine</a>.</p>',
    };
    const element = await place<NewsArticleElement>(html`<news-article .article=${story}></news-article>`);
    await next(element, 'news-load');
    return drawn(element);
  },
  'a story that could not be loaded': async () => {
    const site = await serve({});
    return show(html`<news-article endpoint=${site.url('/none.json')}></news-article>`);
  },
  'a subclass with styles of its own': async () => {
    const list = await fixture<AcmeList>(html`<acme-styled-list></acme-styled-list>`);
    list.append(inline(jsonFeed(stories(2))));
    await next(list, 'news-load');
    return drawn(list);
  },
};

for (const [name, make] of Object.entries(shown)) {
  describe(`${name} keeps its look and its nodes`, () => {
    for (const [place, other] of Object.entries(drawing))
      it(`in ${place}, and when it comes back`, async () => {
        const elsewhere = await other();
        const element = await make();
        const home = element.parentElement!;
        const nodes = [...element.shadowRoot!.querySelectorAll('*')];
        const before = look(element);
        elsewhere.body.append(element);
        await drawn(element);
        expect(look(element)).to.deep.equal(before);
        home.append(element);
        await drawn(element);
        expect(look(element)).to.deep.equal(before);
        expect([...element.shadowRoot!.querySelectorAll('*')]).to.deep.equal(nodes);
      });

    for (const [place, other] of Object.entries(windowless))
      it(`after it was in ${place}`, async () => {
        const element = await make();
        const home = element.parentElement!;
        const before = look(element);
        const elsewhere = other();
        (elsewhere.body ?? elsewhere).append(element);
        home.append(element);
        await drawn(element);
        expect(look(element)).to.deep.equal(before);
      });
  });
}

describe('an element that a script makes in its own document and appends to a frame', () => {
  it('has its styles there', async () => {
    const list = document.createElement('news-list');
    list.append(inline(jsonFeed(stories(2))));
    const loaded = next(list, 'news-load');
    (await frame()).body.append(list);
    await loaded;
    const there = look(list);
    (await fixture<HTMLElement>(html`<div></div>`)).append(list);
    await drawn(list);
    expect(there).to.deep.equal(look(list));
    expect(there.join()).to.contain(' absolute ');
  });

  it('has the styles there that come later', async () => {
    const site = await serve({});
    const story = document.createElement('news-article');
    story.endpoint = site.url('/none.json');
    const failed = next(story, 'news-error');
    (await frame()).body.append(story);
    await failed;
    await drawn(story);
    const there = look(story);
    (await fixture<HTMLElement>(html`<div></div>`)).append(story);
    await drawn(story);
    expect(there).to.deep.equal(look(story));
  });
});

describe('a list in a frame', () => {
  it('sends no second request when it comes there, and shows more cards at a press', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(5)) } });
    const list = await show<NewsListElement>(
      html`<news-list limit="2" endpoint=${site.url('/feed.json')}></news-list>`,
    );
    (await frame()).body.append(list);
    parts(list, 'more')[0]!.click();
    await waitUntil(() => parts(list, 'card').length === 4);
    expect(await site.requests()).to.have.length(1);
  });

  it('gets its styles once, however often it is moved', async () => {
    const list = await place(html`<news-list></news-list>`);
    const home = list.parentElement!;
    const elsewhere = await frame();
    const sheets = list.shadowRoot!.adoptedStyleSheets.length;
    for (let times = 0; times < 3; times++) {
      elsewhere.body.append(list);
      expect(list.shadowRoot!.adoptedStyleSheets).to.have.length(sheets);
      home.append(list);
      expect(list.shadowRoot!.adoptedStyleSheets).to.have.length(sheets);
    }
  });
});

it('styles that come later leave those which the page has adopted in the shadow root', async () => {
  const site = await serve({});
  const story = await place<NewsArticleElement>(html`<news-article></news-article>`);
  story.shadowRoot!.adoptedStyleSheets.push(sheet);
  story.endpoint = site.url('/none.json');
  await next(story, 'news-error');
  await drawn(story);
  expect(story.shadowRoot!.adoptedStyleSheets).to.contain(sheet);
});
