/** Property test: after any changes, each list with `dedupe` omits the stories of the lists with `dedupe` before it. */
import { fixture } from '@open-wc/testing';
import fc from 'fast-check';
import { html } from 'lit';
import type { NewsListElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { holdsHere } from '../helpers/holds.js';
import { serve } from '../helpers/serve.js';
import { drawn } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const numbers: Readonly<Record<string, readonly number[]>> = {
  '/1-5': [1, 2, 3, 4, 5],
  '/3-7': [3, 4, 5, 6, 7],
  '/9-2': [9, 8, 7, 6, 5, 4, 3, 2],
};
const paths = Object.keys(numbers);

const PLACES = {
  first: (list: Element, page: Element) => page.prepend(list),
  last: (list: Element, page: Element) => page.append(list),
  within: (list: Element, page: Element) => page.querySelector('p')!.shadowRoot!.append(list),
  away: (list: Element) => list.remove(),
};

const change = fc.oneof(
  fc.record({ path: fc.constantFrom(...paths) }),
  fc.record({ dedupe: fc.boolean() }),
  fc.record({ limit: fc.constantFrom(2, 4, 12) }),
  fc.record({ place: fc.constantFrom(...(['first', 'last', 'within', 'away'] as const)) }),
  fc.constant({ wait: true }),
) as fc.Arbitrary<{
  readonly path?: string;
  readonly dedupe?: boolean;
  readonly limit?: number;
  readonly place?: keyof typeof PLACES;
  readonly wait?: boolean;
}>;

const idsOf = (list: NewsListElement): string => list.articles.map(({ id }) => id).join();

/** The expected result: for each list, the joined ids of its stories, without those of the lists with `dedupe` before it. */
function shares(lists: readonly NewsListElement[]): string[] {
  const taken = new Set<number>();
  return lists.map(({ endpoint = '', dedupe, limit }) => {
    const all = numbers[endpoint.slice(endpoint.lastIndexOf('/'))]!;
    const left = all.filter(number => !dedupe || !taken.has(number)).slice(0, limit);
    if (dedupe) left.forEach(number => taken.add(number));
    return left.map(number => `story-${number}`).join();
  });
}

it('lists with dedupe share the stories, whatever happened before', async () => {
  const site = await serve(
    Object.fromEntries(
      paths.map(path => [path, { json: jsonFeed(numbers[path]!.flatMap(number => stories(1, number))) }]),
    ),
  );
  const property = fc.asyncProperty(
    fc.array(fc.tuple(fc.nat(2), change), { maxLength: 20 }),
    async changes => {
      const page: HTMLElement = await fixture(html`<div><p></p></div>`);
      const root = page.querySelector('p')!.attachShadow({ mode: 'open' });
      const lists = [0, 1, 2].map(() =>
        Object.assign(document.createElement('news-list'), { dedupe: true, endpoint: site.url('/1-5') }),
      );
      page.append(...lists);
      for (const [index, { path, place, wait, ...rest }] of changes) {
        const list = lists[index]!;
        if (path) list.endpoint = site.url(path);
        if (place) PLACES[place](list, page);
        if (wait) await drawn(list);
        Object.assign(list, rest);
      }
      const inOrder = [...page.children].flatMap(child =>
        child.localName === 'p' ? [...root.children] : [child],
      ) as NewsListElement[];
      await waitUntil(() => inOrder.map(idsOf).join(' | ') === shares(inOrder).join(' | '));
      page.remove();
    },
  );
  await holdsHere(property, 40);
});
