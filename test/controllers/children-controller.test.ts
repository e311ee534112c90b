import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { ChildrenController } from '../../src/controllers/children-controller.js';
import { atom, jsonFeed, rss } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, next, place, show, showOverdue, texts } from '../helpers/show.js';

class ReadingElement extends LitElement {
  readonly content = new ChildrenController(this);
  updates = 0;

  override updated(): void {
    this.updates++;
  }
}
customElements.define('reading-element', ReadingElement);

const titled = (title: string) => jsonFeed([{ title }]);

/** An element with these children. */
async function withChildren(...children: (Node | string)[]): Promise<ReadingElement> {
  const element = document.createElement('reading-element') as ReadingElement;
  element.append(...children);
  return fixture<ReadingElement>(html`${element}`);
}

function elementOf(markup: string): Element {
  const box = document.createElement('template');
  box.innerHTML = markup;
  return box.content.firstElementChild!;
}

describe('the data of an element', () => {
  for (const type of ['application/feed+json', 'application/json']) {
    it(`are a JSON Feed in a child script of type ${type}`, async () => {
      const list = await show(html`<news-list>${inline(titled('Inline'), type)}</news-list>`);
      expect(texts(list, 'headline')).to.deep.equal(['Inline']);
    });
  }

  it('are RSS in a child script', async () => {
    const list = await show(html`<news-list>${inline(rss('Inline RSS'), 'application/rss+xml')}</news-list>`);
    expect(texts(list, 'headline')).to.deep.equal(['Inline RSS']);
    expect(list.feed?.format).to.equal('rss');
  });

  it('are Atom in a child script', async () => {
    const list = await show(
      html`<news-list>${inline(atom('Inline Atom'), 'application/atom+xml')}</news-list>`,
    );
    expect(texts(list, 'headline')).to.deep.equal(['Inline Atom']);
    expect(list.feed?.format).to.equal('atom');
  });

  it('are not a child script of another type', async () => {
    const site = await serve({ '/feed.json': { json: titled('From the endpoint') } });
    const list = await show(
      html`<news-list endpoint=${site.url('/feed.json')}
        >${inline(titled('Inline'), 'text/plain')}</news-list
      >`,
    );
    expect(texts(list, 'headline')).to.deep.equal(['From the endpoint']);
  });

  it('are a child script that arrives late', async () => {
    const list = await showOverdue(html`<news-list></news-list>`);
    expect(list.error?.reason).to.equal('config');
    list.append(inline(titled('Late')));
    await next(list, 'news-load');
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['Late']);
    expect(list.error).to.equal(undefined);
  });

  it('are a child script whose text changes', async () => {
    const script = inline(titled('First'));
    const list = await show(html`<news-list>${script}</news-list>`);
    script.text = JSON.stringify(titled('Second'));
    await next(list, 'news-load');
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['Second']);
  });

  it('have their media type in lower case, with its parameters', async () => {
    const { content } = await withChildren(inline('x', 'Application/RSS+XML ; Charset=UTF-8'));
    expect(content.data).to.deep.equal({ text: 'x', contentType: 'application/rss+xml ; charset=utf-8' });
  });

  for (const type of [
    '',
    'module',
    'text/xml',
    'application/ld+json',
    'application/json5',
    'x-application/json',
  ]) {
    it(`are not in a script of type “${type}”`, async () => {
      // The text is a comment in JavaScript, because browsers run the script where the type is empty or `module`.
      expect((await withChildren(inline('// x', type))).content.data).to.equal(undefined);
    });
  }

  it('are the first of several scripts, and only children count', async () => {
    const box = document.createElement('p');
    box.append(inline('nested'));
    const { content } = await withChildren(box, inline('first'), inline('second'));
    expect(content.data?.text).to.equal('first');
  });

  it('stay the same object until their text changes', async () => {
    const script = inline('one');
    const element = await withChildren(script);
    const { data } = element.content;
    element.append('words');
    await Promise.resolve();
    expect(element.content.data).to.equal(data);
    script.text = 'two';
    await Promise.resolve();
    expect(element.content.data?.text).to.equal('two');
  });

  it('are gone when their script is', async () => {
    const script = inline('one');
    const element = await withChildren(script);
    script.remove();
    await Promise.resolve();
    expect(element.content.data).to.equal(undefined);
  });

  describe('while the document is being parsed', () => {
    const real = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')!;
    const whole = '{"items": []}';
    before(() => Object.defineProperty(Document.prototype, 'readyState', { ...real, get: () => 'loading' }));
    after(() => Object.defineProperty(Document.prototype, 'readyState', real));

    it('are not read while half of their text may be missing', async () => {
      const script = inline(whole.slice(0, 7));
      const { content } = await withChildren('Fallback', script);
      expect([content.data, content.hasFallback]).to.deep.equal([undefined, true]);
      // The parser appends what has arrived since.
      script.firstChild!.textContent = whole;
      await Promise.resolve();
      expect(content.data?.text).to.equal(whole);
    });

    it('are read when the parser has gone on to another node', async () => {
      const sloppy = '{"items": [],}';
      const element = await withChildren(inline(sloppy));
      expect(element.content.data).to.equal(undefined);
      element.append('\n');
      await Promise.resolve();
      expect(element.content.data?.text).to.equal(sloppy);
    });

    it('are read when the first element of XML is closed', async () => {
      const xml = '<?xml version="1.0"?>\n<rss:feed><item></item></rss:feed>\n';
      const script = inline(xml.slice(0, -8), 'application/rss+xml');
      const { content } = await withChildren(script);
      expect(content.data).to.equal(undefined);
      script.firstChild!.textContent = xml;
      await Promise.resolve();
      expect(content.data?.text).to.equal(xml);
    });
  });

  it('are read when the document is parsed', async () => {
    const real = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')!;
    Object.defineProperty(Document.prototype, 'readyState', { ...real, get: () => 'loading' });
    let element: ReadingElement;
    try {
      element = await withChildren('Fallback', inline('half of the te'));
      expect(element.content.data).to.equal(undefined);
    } finally {
      Object.defineProperty(Document.prototype, 'readyState', real);
    }
    document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
    expect(element.content.data?.text).to.equal('half of the te');
  });

  it('are read again when the element is back in the page, and not while it is out of it', async () => {
    const script = inline('one');
    const element = await withChildren(script);
    const box = element.parentElement!;
    element.remove();
    script.text = 'two';
    await Promise.resolve();
    expect(element.content.data?.text).to.equal('one');
    box.append(element);
    expect(element.content.data?.text).to.equal('two');
  });
});

describe('fallback', () => {
  for (const [kind, child, isFallback] of [
    ['an element', '<a href="/news">News</a>', true],
    ['an empty element', '<p></p>', true],
    ['an element with an empty slot attribute', '<p slot="">News</p>', true],
    ['an element for a slot', '<p slot="empty">Nothing</p>', false],
    ['a template', '<template><p>No</p></template>', false],
    ['a style', '<style>p { color: red }</style>', false],
    ['a script', '<script type="text/plain">No</script>', false],
  ] as const) {
    it(`is ${isFallback ? '' : 'not '}${kind}`, async () => {
      const { content } = await withChildren(elementOf(child));
      expect(content.hasFallback).to.equal(isFallback);
    });
  }

  it('is text, but neither white space nor a comment', async () => {
    expect((await withChildren('ニュース')).content.hasFallback).to.equal(true);
    expect((await withChildren(' \n\t ', new Comment('words'))).content.hasFallback).to.equal(false);
  });

  it('comes and goes with the children, and the element is updated each time', async () => {
    const element = await withChildren('words');
    const { updates } = element;
    element.firstChild!.nodeValue = ' ';
    await Promise.resolve();
    expect(element.content.hasFallback).to.equal(false);
    await element.updateComplete;
    expect(element.updates).to.equal(updates + 1);
    element.append(document.createElement('p'));
    await Promise.resolve();
    expect(element.content.hasFallback).to.equal(true);
  });

  it('is not counted when it is only data, a template or white space: then the element shows that it waits', async () => {
    const site = await serve({ '/feed.json': { json: titled('Here'), hold: true } });
    const list = await place(html`
      <news-list endpoint=${site.url('/feed.json')}>
        <template><p>No</p></template>
      </news-list>
    `);
    await site.requested('/feed.json');
    await drawn(list);
    expect(list.getBoundingClientRect().height).to.be.above(100);
    await Promise.all([next(list, 'news-load'), site.release('/feed.json')]);
  });
});
