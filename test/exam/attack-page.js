// Runs in the attacked page: draws hostile stories, dispatches a visitor's events to them, and checks the DOM for forbidden
// markup. Each finding is reported at once, with its place, because a payload may destroy the page.
import { configure, loadFeed } from '/dist/news-elements.js';

const stage = document.querySelector('#stage');
const ours = ['button'];
const allowed = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote br caption cite code col colgroup dd del details dfn div dl ' +
    'dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp ' +
    'section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr'
  ).split(' '),
);
const addresses = {
  href: /^(?:https?:\/\/|mailto:|tel:|#)/i,
  src: /^https?:\/\//i,
  poster: /^https?:\/\//i,
};
const inert =
  /^(?:class|part|dir|lang|role|alt|title|width|height|loading|decoding|fetchpriority|sizes|rel|target|datetime|tabindex|type|media|span|colspan|rowspan|scope|start|reversed|value|open|controls|preload|kind|label|srclang|default|referrerpolicy|aria-[a-z]+)$/;

const { reportFinding } = globalThis;
const note = (kind, where, what) => void reportFinding({ kind, where, what: String(what).slice(0, 300) });

/** `directive start-of-value` of each event handler and style attribute → how often `DOMParser` has parsed it. */
const inertAttributes = new Map();

const { parseFromString } = DOMParser.prototype;
// DOM clobbering: `<input name=attributes>` shadows `form.attributes`, so the prototype's getter is used.
const attributesOf = Object.getOwnPropertyDescriptor(Element.prototype, 'attributes').get;
DOMParser.prototype.parseFromString = function (...args) {
  const parsed = parseFromString.apply(this, args);
  for (const element of parsed.querySelectorAll('*')) {
    for (const { name, value } of attributesOf.call(element)) {
      const directive = name === 'style' ? 'style-src-attr' : name.startsWith('on') && 'script-src-attr';
      const key = `${directive} ${value.trim().slice(0, 40)}`;
      if (directive) inertAttributes.set(key, (inertAttributes.get(key) ?? 0) + 1);
    }
  }
  return parsed;
};

// Chromium also reports violations for attributes in `DOMParser` documents, where nothing runs. Such a report counts as a
// complaint, not as an execution: its target is the document or an element without handlers, and each parsed attribute
// excuses one report.
addEventListener('securitypolicyviolation', event => {
  const key = `${event.effectiveDirective} ${event.sample.trim()}`;
  const left = inertAttributes.get(key) ?? 0;
  const [target] = event.composedPath();
  if (left && (target === document || (isElement(target) && !mayRun(target)))) {
    inertAttributes.set(key, left - 1);
    note('complaint', 'policy', key);
  } else note('execution', 'policy', `${key} ${event.blockedURI} ${event.target.nodeName}`);
});
const isElement = node => node.nodeType === Node.ELEMENT_NODE;
const mayRun = element =>
  Array.from(attributesOf.call(element)).some(({ name }) => /^(?:on|style$)/.test(name));
addEventListener('unhandledrejection', event => note('error', 'page', event.reason));
addEventListener('error', event => event.message && note('error', 'page', event.message));
// Clicks on links with an allowed scheme are cancelled, so that only forbidden ones cause a navigation, which is detected.
addEventListener('click', event => {
  const link = event.composedPath().find(node => node.localName === 'a');
  if (/^(?:https?|mailto|tel):/.test(link?.protocol ?? '')) event.preventDefault();
});

/** The URLs of a `srcset` as browsers find them: https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute */
const candidates = srcset =>
  Array.from(srcset.matchAll(/[\s,]*(\S*[^\s,])(?:,|\s[^,]*|$)/g), ([, url]) => url);

/** Reports each element and attribute below `root` that is not on the lists of allowed ones. */
function audit(root, where) {
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    // Slots are part of the element's own template, so they are no finding.
    if (name === 'slot') continue;
    if (!allowed.has(name) && !ours.includes(name)) note('markup', where, `<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      const isAddress = addresses[attribute];
      if (isAddress ? !isAddress.test(value) : attribute !== 'srcset' && !inert.test(attribute)) {
        if (!(attribute === 'style' && /^player\b/.test(element.className)))
          note('markup', where, `<${name} ${attribute}="${value}">`);
      }
      if (attribute === 'srcset' && !candidates(value).every(url => /^https?:\/\//i.test(url)))
        note('markup', where, `srcset="${value}"`);
    }
    if (
      element.closest('.body') &&
      element.className &&
      !/^(?:anchor|body|scroll|player(?: sound)?|film|button|glyph|formula|embed(?: untitled)?|host)$/.test(
        element.className,
      )
    )
      note('markup', where, `class="${element.className}"`);
  }
}

const gestures = 'pointerover pointerenter mouseover mouseenter mousemove wheel mousedown mouseup'.split(' ');
/** Selector of elements that can be focused. Others are skipped, because each call of `focus()` forces a layout. */
const focusable = 'a, area, audio, button, details, embed, iframe, input, object, summary, video, [tabindex]';

/** Dispatches pointer events to the links and the body's elements below `root`, and focuses and clicks them. */
function use(root) {
  for (const element of root.querySelectorAll('.body *, a')) {
    for (const type of gestures)
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
    if (element.matches(focusable) && element.closest('.body')) element.focus({ preventScroll: true });
    if (element.localName !== 'button') element.click?.();
  }
}

/** Makes every picture below `root` load, not only those in view. */
function showPictures(root) {
  for (const image of root.querySelectorAll('img')) image.loading = 'eager';
}

async function settle(element) {
  await new Promise(resolve => {
    if (/ready|error|empty/.test(element.status)) return resolve();
    for (const type of ['news-load', 'news-error']) element.addEventListener(type, resolve, { once: true });
  });
  await element.updateComplete;
}

function create(tag, properties, where) {
  const element = document.createElement(tag);
  element.addEventListener('news-error', ({ error }) => note('error', where, error.message));
  Object.assign(element, properties);
  stage.append(element);
  return element;
}

/**
 * Name → security hole that is planted to prove that the checks notice it. `open` plants it before elements are drawn,
 * `spoil` changes a drawn element.
 */
const holes = {
  'a body as it came': {
    open() {
      configure({
        sanitize(html) {
          const template = document.createElement('template');
          template.innerHTML = html;
          return document.importNode(template.content, true);
        },
      });
    },
  },
  // Planted by the server in `attacks.js`: it sends a DOMPurify that removes nothing.
  'a sanitiser that is out of order': {},
  'a headline that is parsed': {
    spoil(element) {
      for (const headline of element.renderRoot.querySelectorAll('.headline'))
        headline.innerHTML = headline.textContent;
    },
  },
  'a link to anywhere': {
    spoil(element) {
      for (const link of element.renderRoot.querySelectorAll('.link')) link.href = 'javascript:alert(1)';
    },
  },
};

/** Number of `<news-article>` elements on the page at the same time. */
const AT_ONCE = 20;

/**
 * Draws and checks the stories of a feed in all three elements. Resolves to tag → number of stories drawn.
 * @param hole Name of the hole in `holes` to plant, if any.
 */
globalThis.attack = async (endpoint, where, hole) => {
  const { open, spoil } = holes[hole] ?? {};
  open?.();
  const inspect = (element, where) => {
    try {
      spoil?.(element);
      const root = element.renderRoot;
      audit(root, `${element.localName}, ${where}`);
      if (element.localName === 'news-article') showPictures(root);
      use(root);
    } catch (error) {
      note('error', where, error);
    }
  };
  const common = { endpoint, limit: 1000, loading: 'eager', structuredData: true };
  const list = create('news-list', { ...common, more: 'none', filters: true }, `news-list, ${where}`);
  await settle(list);
  const { articles = [] } = list.feed ?? {};
  const related = create('related-news', { ...common, articleId: articles[0]?.id }, `related-news, ${where}`);
  await settle(related);
  const one = create('news-article', { ...common, articleId: articles.at(-1)?.id }, `news-article, ${where}`);
  await settle(one);
  for (const element of [list, related, one]) inspect(element, where);
  auditHead(where);
  const drawn = {
    'news-list': list.renderRoot.querySelectorAll('.card').length,
    'related-news': related.renderRoot.querySelectorAll('.card').length + 1,
    'news-article': 0,
  };
  stage.replaceChildren();

  for (let first = 0; first < articles.length; first += AT_ONCE) {
    const some = articles.slice(first, first + AT_ONCE);
    const stories = some.map(article => create('news-article', { article }, `news-article, ${where}`));
    await Promise.all(stories.map(settle));
    for (const [index, story] of stories.entries()) {
      inspect(story, `${where}, ${some[index].id.slice(0, 10)}`);
      drawn['news-article'] += story.renderRoot.querySelector('.story') ? 1 : 0;
    }
    stage.replaceChildren();
  }
  await new Promise(requestAnimationFrame);
  return drawn;
};

/** Checks the page's head: valid JSON-LD in three blocks, one for each element, and no markup that broke out of them. */
function auditHead(where) {
  const written = [...document.head.querySelectorAll('[type="application/ld+json"]')];
  for (const block of written) JSON.parse(block.textContent);
  const strangers = document.head.querySelectorAll(
    `:not(title, link[rel="icon"], [type="application/ld+json"])`,
  );
  for (const { outerHTML } of strangers) note('markup', `head, ${where}`, outerHTML);
  if (written.length !== 3) note('markup', `head, ${where}`, `${written.length} blocks of data`);
}

const unread =
  'script, style, template, noscript, iframe, object, embed, svg, math, head, title, textarea, select';

/** Words of the text below `node`, and each other character on its own. A word ends where its text node ends. */
function* wordsOf(node) {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) yield* texts.currentNode.data.match(/[\p{L}\p{M}\p{N}]+|\S/gu) ?? [];
}

/** Draws the stories of a harmless feed. Resolves to the number of letters in their bodies, and of those that are shown. */
globalThis.survive = async endpoint => {
  const score = { stories: 0, letters: 0, kept: 0, lost: [] };
  const feed = await loadFeed(endpoint, { timeout: 600 }).catch(() => ({ articles: [] }));
  for (const article of feed.articles) {
    if (!article.body) continue;
    const body = new DOMParser().parseFromString(article.body, 'text/html').body;
    for (const element of body.querySelectorAll(unread)) element.remove();
    const story = create('news-article', { article }, endpoint);
    await settle(story);
    // Counts words of the whole story, because a headline or caption repeated in the body is shown only once, outside of it.
    const shown = new Map();
    for (const word of wordsOf(story.renderRoot.querySelector('.story') ?? document.createElement('p')))
      shown.set(word, (shown.get(word) ?? 0) + 1);
    score.stories++;
    for (const word of wordsOf(body)) {
      score.letters += word.length;
      const left = shown.get(word) ?? 0;
      if (left) {
        score.kept += word.length;
        shown.set(word, left - 1);
      } else if (score.lost.length < 12) score.lost.push(word.slice(0, 60));
    }
  }
  stage.replaceChildren();
  return score;
};
