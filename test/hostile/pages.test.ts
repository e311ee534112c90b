/** Pages that load the library in unusual ways, or that patch JavaScript's built-in objects. */
import { expect } from '@open-wc/testing';
import { define, openPage, threeElements } from '../helpers/host-page.js';
import { waitUntil } from '../helpers/wait-until.js';

const module = `<script type="module" src="${define}"></script>`;

async function expectAll(html: string): Promise<void> {
  const page = await openPage(html);
  const texts = await page.texts();
  expect(page.errors).to.eql([]);
  expect(texts).to.have.length(3);
  const [article, list, related] = texts;
  expect(article).to.contain('The ferry is late').and.to.contain('By an hour');
  expect(list).to.contain('The ferry is late').and.to.contain('Fog');
  expect(related).to.contain('More').and.to.contain('Fog');
  page.close();
}

/** Kind of old library → a script that patches built-in objects and prototypes as it did, written for this test. */
const patches = {
  'methods on every array and element, as Prototype had them': `
    var methods = { each: function (f) { for (var i = 0; i < this.length; i++) f(this[i], i); return this; },
      toJSON: function () { return '[' + this.join(', ') + ']'; }, inspect: function () { return '[]'; },
      entries: function () { return this.slice(); }, clone: function () { return this.slice(); },
      first: function () { return this[0]; }, last: function () { return this[this.length - 1]; },
      compact: function () { return this; }, uniq: function () { return this; }, size: function () { return this.length; } };
    for (var name in methods) Array.prototype[name] = methods[name];
    Array.from = function (list) { var all = []; for (var i = 0; i < list.length; i++) all[i] = list[i]; return all; };
    String.prototype.toJSON = Number.prototype.toJSON = function () { return '"' + this + '"'; };
    String.prototype.strip = String.prototype.trim; String.prototype.toArray = function () { return this.split(''); };
    ['show', 'hide', 'update', 'insert', 'select', 'visible', 'setStyle', 'addClassName', 'identify', 'store', 'match', 'up', 'down', 'clone', 'wrap'].forEach(function (name) {
      Element.prototype[name] = function () { return this; };
    });
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
    document.getElementsByClassName = function (name) { return [].slice.call(document.querySelectorAll('.' + name)); };
    Function.prototype.bind = function (context) { var f = this; return function () { return f.apply(context, arguments); }; };
    window.$ = function (id) { return document.getElementById(id); }; window.$$ = function () { return []; };`,
  'properties in every object, to be met by every for…in': `
    Object.prototype.extend = function (more) { for (var name in more) this[name] = more[name]; return this; };
    Object.prototype.each = function () {}; Object.prototype.debug = false; Object.prototype.$family = 'object';
    Array.prototype.contains = function (item) { return this.indexOf(item) >= 0; };
    Function.prototype.implement = function () { return this; };`,
  'an Event of its own, as MooTools had it': `
    window.Event = function (event) { this.event = event; return this; };
    Array.from = function (item) { return item == null ? [] : item.length === undefined ? [item] : Array.prototype.slice.call(item); };
    Element.prototype.get = Element.prototype.set = Element.prototype.empty = Element.prototype.dispose = function () { return this; };`,
  'loaders of modules from before there were modules': `
    window.define = function () { throw new Error('Mismatched anonymous define()'); }; window.define.amd = {};
    window.module = { exports: {} }; window.exports = window.module.exports; window.require = function () { throw new Error('No such module'); };`,
  'custom elements frozen, and wrapped by a polyfill': `
    var original = customElements.define;
    customElements.define = function (tag, element, options) { return original.call(customElements, tag, element, options); };
    Object.freeze(customElements); Object.freeze(CustomElementRegistry.prototype);`,
  'frozen primordials': `
    [Object, Array, Function, Promise, Map, Set, RegExp, String, Number, Date, Event, Element, Node, HTMLElement, URL].forEach(function (type) {
      Object.freeze(type); Object.freeze(type.prototype);
    });`,
  'promises, JSON and lists from before their time': `
    var Native = Promise, json = { parse: JSON.parse, stringify: JSON.stringify };
    window.Promise = class Promise extends Native {};
    window.Promise.allSettled = window.Promise.any = window.Promise.try = window.Promise.withResolvers = undefined;
    window.JSON = { parse: function (text, revive) { return json.parse(text, revive); }, stringify: function (value) { return json.stringify(value); } };
    Array.prototype.flat = function () { return [].concat.apply([], this); };
    Array.prototype.map = function (f, self) { var all = []; for (var i = 0; i < this.length; i++) all.push(f.call(self, this[i], i, this)); return all; };
    window.Symbol.observable = Symbol('observable'); window.setImmediate = function (f) { return setTimeout(f); };`,
  'names that elements of the page took': `
    document.write('<form name="body"></form><img name="implementation"><img name="currentScript"><form id="customElements"><input name="nodeName"></form><a id="fetch"></a><a id="DOMParser"></a>');`,
};

for (const [name, patch] of Object.entries(patches)) {
  for (const path of ['/feed.json', '/feed.xml']) {
    it(`works on a page with ${name} (${path})`, async () => {
      await expectAll(`<script>${patch}</script>${module}<body>${threeElements(path)}`);
    });
  }
}

describe('loading', () => {
  it('works from the head, from its end, and while the page is still being read', async () => {
    await expectAll(`${module}<body>${threeElements()}`);
    await expectAll(`<body>${threeElements()}${module}`);
    await expectAll(`<script type="module" async src="${define}"></script><body>${threeElements()}`);
  });

  it('works before there is a body, on elements that scripts made', async () => {
    const script = `import '${define}';
      const host = document.createElement('div');
      host.innerHTML = \`${threeElements()}\`;
      document.documentElement.append(host);`;
    await expectAll(`<script type="module">${script}</script>`);
  });

  it('works when it is loaded twice', async () => {
    await expectAll(`${module}<script type="module" src="${define}?again"></script><body>${threeElements()}`);
  });

  it('leaves the tags to whoever took them first', async () => {
    const page = await openPage(`<script>
        customElements.define('news-list', class extends HTMLElement { connectedCallback() { this.textContent = 'Theirs'; } });
      </script>${module}<body>${threeElements()}`);
    const { document: theirs, window } = page;
    await window.customElements.whenDefined('related-news');
    expect(theirs.querySelector('news-list')!.textContent).to.equal('Theirs');
    expect(theirs.querySelector('news-article')!.shadowRoot).not.to.equal(null);
    expect(page.errors).to.eql([]);
    page.close();
  });

  it('works in shadow roots, open and nested', async () => {
    await expectAll(`${module}<body><div><template shadowrootmode="open"><p>Around</p>
      <section><template shadowrootmode="open">${threeElements()}</template></section></template></div>`);
  });

  it('works in a frame of a frame', async () => {
    const page = await openPage('<body>');
    const inner = page.document.createElement('iframe');
    page.document.body.append(inner);
    const { contentDocument } = inner;
    contentDocument!.body.innerHTML = '<news-list></news-list>';
    const script = contentDocument!.createElement('script');
    script.type = 'module';
    script.src = define;
    contentDocument!.head.append(script);
    await inner.contentWindow!.customElements.whenDefined('news-list');
    const list = contentDocument!.querySelector('news-list')!;
    const loaded = new Promise(resolve => list.addEventListener('news-load', resolve, { once: true }));
    list.setAttribute('endpoint', page.document.baseURI.replace('page.html', 'feed.json'));
    await loaded;
    await list.updateComplete;
    expect(list.articles.map(({ title }) => title)).to.eql(['The ferry is late', 'Fog']);
    expect(list.shadowRoot!.textContent).to.contain('Fog');
    page.close();
  });

  it('opens stories in a frame whose address cannot change', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts', 'allow-same-origin');
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', title: 'Fog', url: '/fog' }],
    };
    frame.srcdoc = `<script>errors = []; addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));</script>
      ${module}<news-list reader="story"><script type="application/feed+json">${JSON.stringify(feed)}</script></news-list>
      <news-article id="story" article-param="article" hidden></news-article>`;
    document.body.append(frame);
    await new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
    const page = frame.contentDocument!;
    const list = page.querySelector('news-list')!;
    await waitUntil(() => list.shadowRoot?.querySelector('.link'));
    await list.updateComplete;
    await waitUntil(() => {
      list.shadowRoot!.querySelector<HTMLElement>('.link')!.click();
      return page.querySelector('news-article')!.checkVisibility();
    });
    await waitUntil(() => page.querySelector('news-article')!.shadowRoot!.querySelector('.headline'));
    expect((frame.contentWindow as unknown as { errors: string[] }).errors).to.eql([]);
    frame.remove();
  });

  it('shows related stories beside an element that is none of ours, or not yet', async () => {
    const related = '<related-news for="story" endpoint="./feed.json" loading="eager"></related-news>';
    const page = await openPage(
      `<script type="module" src="${define.replace('define.ts', 'define/related-news.ts')}"></script><body>
       <div id="story"></div>${related}<section><template shadowrootmode="open"><news-article id="story"></news-article>${related}</template></section>`,
    );
    await page.window.customElements.whenDefined('related-news');
    const all = [page.document, page.document.querySelector('section')!.shadowRoot!].map(root =>
      root.querySelector('related-news')!,
    );
    for (const element of all) await element.updateComplete;
    // They wait for a story until the page has loaded, which it may have by now.
    for (const { status } of all) expect(status).to.be.oneOf(['idle', 'loading']);
    expect(page.errors).to.eql([]);
    page.close();
  });

  it('draws in a tab that is not shown, and has its full size once it is', async () => {
    const page = await openPage(
      `${module}<body><div id="tab" style="display: none">${threeElements()}</div>`,
    );
    const texts = await page.texts();
    expect(texts[1]).to.contain('Fog');
    const tab = page.document.getElementById('tab')!;
    tab.style.display = '';
    const [article, list] = [...tab.children];
    expect(article!.getBoundingClientRect().height).to.be.above(40);
    expect(list!.getBoundingClientRect().width).to.be.above(700);
    page.close();
  });

  it('waits in a tab that is not shown when it is lazy', async () => {
    const page = await openPage(
      `${module}<body><div id="tab" style="display: none"><news-list endpoint="./feed.json" loading="lazy"></news-list></div>`,
    );
    const list = page.document.querySelector('news-list')!;
    await page.window.customElements.whenDefined('news-list');
    await list.updateComplete;
    expect(list.status).to.equal('idle');
    page.document.getElementById('tab')!.style.display = '';
    expect((await page.texts())[0]).to.contain('Fog');
    page.close();
  });
});

it('what is printed has no buttons, and is black', async () => {
  const page = await openPage(`${module}<body>${threeElements()}`);
  await page.texts();
  const rules = page.document
    .querySelector('news-article')!
    .shadowRoot!.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof page.window.CSSMediaRule && rule.conditionText === 'print')
    .map(rule => rule.cssText.replace(/\s+/g, ' '))
    .join(' ');
  expect(rules)
    .to.match(/\.button.*display: none/)
    .and.to.match(/\.base[^}]*color: black/);
  page.close();
});
