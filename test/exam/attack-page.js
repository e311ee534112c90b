// Runs in the attacked page: draws hostile stories as a host page would, uses them as a visitor would, and looks at
// what is there. Everything found goes into `findings`, with the place where it was found.
import { loadFeed } from '/dist/news-elements.js';

const ours = ['button'];
const allowed = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote br caption cite code col colgroup dd del details dfn div dl ' +
    'dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp ' +
    'section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr'
  ).split(' '),
);
const addresses = {
  href: /^(?:https?:\/\/|mailto:|tel:|#top$)/i,
  src: /^https?:\/\//i,
  poster: /^https?:\/\//i,
};
const inert =
  /^(?:class|part|dir|lang|role|alt|title|width|height|loading|decoding|fetchpriority|sizes|rel|target|datetime|tabindex|type|media|span|colspan|rowspan|scope|start|reversed|value|open|controls|preload|referrerpolicy|data-position|aria-[a-z]+)$/;

const findings = (globalThis.findings = []);
const note = (kind, where, what) => findings.push({ kind, where, what: String(what).slice(0, 300) });

// Chromium asks about handlers and styles of inert documents too, and then names no element: a complaint, nothing more.
addEventListener('securitypolicyviolation', event =>
  note(
    event.target === document && /-attr$/.test(event.effectiveDirective) ? 'complaint' : 'execution',
    'policy',
    `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
  ),
);
addEventListener('unhandledrejection', event => note('error', 'page', event.reason));
addEventListener('error', event => event.message && note('error', 'page', event.message));
// A link that a visitor follows leaves the page; here it is only looked at.
addEventListener('click', event => {
  const link = event.composedPath().find(node => node.localName === 'a');
  if (/^(?:https?|mailto|tel):/.test(link?.protocol ?? '')) event.preventDefault();
});

/** Looks at every node of a drawn element. */
function audit(root, where) {
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    // Slots are ours, the page's content goes there.
    if (name === 'slot') continue;
    if (!allowed.has(name) && !ours.includes(name)) note('markup', where, `<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      const isAddress = addresses[attribute];
      if (isAddress ? !isAddress.test(value) : attribute !== 'srcset' && !inert.test(attribute)) {
        if (!(attribute === 'style' && element.className === 'player'))
          note('markup', where, `<${name} ${attribute}="${value}">`);
      }
      if (attribute === 'srcset' && !value.split(/,\s+/).every(candidate => /^https?:\/\//i.test(candidate)))
        note('markup', where, `srcset="${value}"`);
    }
    if (
      element.closest('.body') &&
      element.className &&
      !/^(?:body|scroll|player|button)$/.test(element.className)
    )
      note('markup', where, `class="${element.className}"`);
  }
}

/** Points at, focuses and presses what is there. */
function use(root) {
  for (const element of root.querySelectorAll('.body *, a')) {
    for (const type of [
      'pointerover',
      'pointerenter',
      'mouseover',
      'mouseenter',
      'mousemove',
      'wheel',
      'mousedown',
      'mouseup',
    ])
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
    if (element.closest('.body')) element.focus();
    if (element.localName !== 'button') element.click();
  }
}

/** Every picture, not only those in view. */
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

/** Draws the stories of a feed in all three elements; resolves to how many each of them drew. */
globalThis.attack = async (endpoint, where) => {
  const common = { endpoint, limit: 1000, loading: 'eager' };
  const list = create('news-list', { ...common, more: 'none' }, `news-list, ${where}`);
  await settle(list);
  const { articles = [] } = list.feed ?? {};
  const related = create('related-news', { ...common, articleId: articles[0]?.id }, `related-news, ${where}`);
  await settle(related);
  const one = create('news-article', { endpoint, articleId: articles.at(-1)?.id }, `news-article, ${where}`);
  await settle(one);
  for (const element of [list, related, one]) inspect(element, where);
  const drawn = {
    'news-list': list.renderRoot.querySelectorAll('.card').length,
    'related-news': related.renderRoot.querySelectorAll('.card').length + 1,
    'news-article': 0,
  };
  stage.replaceChildren();

  for (const article of articles) {
    const story = create('news-article', { article }, `news-article, ${where}`);
    await settle(story);
    inspect(story, `${where}, ${article.id.slice(0, 10)}`);
    drawn['news-article'] += story.renderRoot.querySelector('.story') ? 1 : 0;
    story.remove();
  }
  await new Promise(requestAnimationFrame);
  stage.replaceChildren();
  return drawn;
};

function inspect(element, where) {
  const root = element.renderRoot;
  audit(root, `${element.localName}, ${where}`);
  if (element.localName === 'news-article') showPictures(root);
  use(root);
}

/** What the same payloads do where nobody sanitises: proof that the alarms ring. */
globalThis.surrender = async payloads => {
  const place = stage;
  for (const { payload } of payloads) {
    try {
      place.innerHTML = payload;
      showPictures(place);
      use(place);
    } catch {
      // Some payloads take the page's own methods away.
    }
    await new Promise(resolve => setTimeout(resolve));
  }
  await new Promise(resolve => setTimeout(resolve, 200));
};

const unread =
  'script, style, template, noscript, iframe, object, embed, svg, math, head, title, textarea, select';
const wordsOf = text => text.split(/\s+/).filter(Boolean);

/** Draws the stories of a harmless feed; resolves to how many letters of their bodies there are, and are shown. */
globalThis.survive = async endpoint => {
  const score = { stories: 0, letters: 0, kept: 0, lost: [] };
  const feed = await loadFeed(endpoint).catch(() => ({ articles: [] }));
  for (const article of feed.articles) {
    if (!article.body) continue;
    const body = new DOMParser().parseFromString(article.body, 'text/html').body;
    for (const element of body.querySelectorAll(unread)) element.remove();
    const story = create('news-article', { article }, endpoint);
    await settle(story);
    // Elsewhere on the page: a headline and a caption that the body only repeats.
    const shown = new Map();
    for (const word of wordsOf(story.renderRoot.querySelector('.story')?.textContent ?? ''))
      shown.set(word, (shown.get(word) ?? 0) + 1);
    score.stories++;
    for (const word of wordsOf(body.textContent)) {
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
