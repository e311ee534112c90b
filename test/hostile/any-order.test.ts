/** Property test: after any sequence of changes, an element shows the same as a new one with the final attributes and feed. */
import { fixture } from '@open-wc/testing';
import fc from 'fast-check';
import { html } from 'lit';
import { jsonFeed, rss, stories } from '../helpers/feeds.js';
import { holdsHere } from '../helpers/holds.js';
import { serve, type Site } from '../helpers/serve.js';
import { drawn, inline, TAGS, type AnyNewsElement } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

/** One change to the element or its place in the document, or a pause between changes. */
type Step = (page: Page) => unknown;

interface Page {
  readonly site: Site;
  readonly element: AnyNewsElement;
  readonly here: Element;
  readonly there: Element;
  /** The last value of the element's `feed` property. */
  given?: unknown;
}

const inCategory = (number: number) => ({
  id: `story-${number}`,
  title: `Story ${number}`,
  tags: [number % 2 ? 'Sport' : 'Harbour'],
  date_published: `2026-03-0${number}T10:30:00Z`,
});
const answers = {
  '/plain.json': { json: jsonFeed(stories(3)) },
  '/pages.json': { json: jsonFeed([1, 2, 3].map(inCategory), { next_url: 'page-2.json', language: 'ko' }) },
  '/page-2.json': { json: jsonFeed([4, 5, 6].map(inCategory)) },
  '/rss': { text: rss('Fog'), headers: { 'content-type': 'application/rss+xml' } },
  '/empty.json': { json: jsonFeed([]) },
  '/wrong': { text: 'Hello' },
};
const feeds = [
  undefined,
  { articles: [{ id: 'p', title: 'Given', tags: [], authors: [] }], format: 'own' },
  jsonFeed(stories(2)),
  rss('As text'),
];
const paths = [...Object.keys(answers), '/missing'];
const attributes: Readonly<Record<string, readonly string[]>> = {
  endpoint: paths,
  format: ['json-feed', 'rss', 'nonsense'],
  lang: ['de', 'ar', 'xx'],
  'time-zone': ['Asia/Tokyo', 'nonsense'],
  'date-style': ['short', 'none', 'nonsense'],
  heading: ['News', ''],
  'heading-level': ['4', 'nonsense'],
  loading: ['lazy', 'click'],
  'no-images': [''],
  target: ['_blank'],
  'link-template': ['/news{?id}'],
  layout: ['list', 'compact', 'headlines', 'hero', 'card', 'summary'],
  limit: ['2', '0', 'nonsense'],
  category: ['Sport', 'sport,Harbour', 'None'],
  filters: [''],
  more: ['none', 'scroll'],
  'article-id': ['story-2', 'none'],
  'view-all': ['/all', 'javascript:1'],
};

const set = (name: string, value: string | null): Step => {
  return ({ site, element }) => {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, name === 'endpoint' ? site.url(value) : value);
  };
};
const give = (feed: unknown): Step => {
  return page => {
    page.given = feed;
    page.element.feed = feed as never;
  };
};
const attribute = fc
  .constantFrom(...Object.keys(attributes))
  .chain(name => fc.tuple(fc.constant(name), fc.constantFrom(null, ...attributes[name]!)));
const sameAgain = ([name, value]: readonly [string, string | null]): [Step, string] => [
  set(name, value),
  value === null ? `without ${name}` : `${name}="${value}"`,
];

const other: readonly (readonly [Step, string])[] = [
  [({ element }) => drawn(element), 'once it is drawn'],
  [
    ({ element }) => element.isConnected && waitUntil(() => element.status !== 'loading'),
    'once it is loaded',
  ],
  [() => new Promise(requestAnimationFrame), 'a frame later'],
  [({ element, there }) => there.append(element), 'moved'],
  [({ element }) => element.remove(), 'removed'],
  [({ element, here }) => here.append(element), 'put back'],
  [({ element }) => element.append(inline(jsonFeed(stories(2, 20)))), 'with news inside'],
  [({ element }) => element.replaceChildren(), 'with nothing inside'],
  ...feeds.map((feed, index) => [give(feed), `given feed ${index}`] as const),
];

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: attribute.map(sameAgain) },
    { weight: 1, arbitrary: fc.constantFrom(...paths).map(path => sameAgain(['endpoint', path])) },
    { weight: 2, arbitrary: fc.constantFrom(...other) },
  ),
  { minLength: 1, maxLength: 14 },
);

function sameFromTheStart({ element, given }: Page): AnyNewsElement {
  const same = element.cloneNode(true) as AnyNewsElement;
  if (given) same.feed = given as never;
  return same;
}

/**
 * The element's visible state, for comparison. With an error, only its message counts, and with a consent button only its
 * text, because in both cases earlier articles stay.
 */
function shown(element: AnyNewsElement): string {
  const { status, error, shadowRoot, loading } = element;
  if (error) return error.message;
  const copy = document.createElement('div');
  copy.append(...[...shadowRoot!.childNodes].map(node => node.cloneNode(true)));
  for (const node of copy.querySelectorAll('style, [role=status]')) node.remove();
  const gate = copy.querySelector(':scope .base > .notice > button');
  if (loading === 'click' && gate) return gate.textContent;
  // Removed: Lit's marker comments, and the class for broken pictures, which depends on what was in view.
  return `${status}: ${copy.innerHTML.replace(/<!--[^>]*-->/g, '').replace(/ class="broken"/g, '')}`;
}

/** Two such boxes overlap, so that both elements are equally near the viewport and load under the same condition. */
const inTheSamePlace = html`<div style="position: absolute; inset: 0"></div>`;

describe('whatever was before', () => {
  let site: Site;
  before(async () => {
    site = await serve(answers);
  });

  for (const tag of TAGS) {
    it(`${tag} shows what its present attributes and feed say`, () => {
      const property = fc.asyncProperty(steps, async taken => {
        const box: HTMLElement = await fixture(
          html`<div style="position: relative; height: 500px">${inTheSamePlace}${inTheSamePlace}</div>`,
        );
        const element: AnyNewsElement = document.createElement(tag);
        const page: Page = { site, element, here: box.children[0]!, there: box.children[1]! };
        page.here.append(element);
        for (const [take] of taken) await take(page);
        page.here.append(element);
        const fresh = sameFromTheStart(page);
        page.there.append(fresh);
        await waitUntil(() => fresh.status !== 'loading' && shown(element) === shown(fresh));
        box.remove();
      });
      return holdsHere(property, 40);
    });
  }
});
