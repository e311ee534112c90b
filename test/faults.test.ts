/** Every fault of `helpers/faults.js` × every element, from the start and after a good answer. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FeedError, NewsErrorEvent } from '../src/index.js';
import { jsonFeed, stories } from './helpers/feeds.js';
import { inline, place, record, TAGS, texts, type AnyNewsElement } from './helpers/show.js';

type Tag = (typeof TAGS)[number];
type Ends = string | readonly string[];

interface Fault {
  readonly name: string;
  readonly end: Ends | Readonly<Record<Tag, Ends>>;
  readonly timeout?: number;
}

const { origin, faults } = (await (await fetch('/faults')).json()) as { origin: string; faults: Fault[] };

/** Resolves when the element has said how a question ended and has drawn it. */
async function settled(element: AnyNewsElement): Promise<void> {
  while (!['ready', 'empty', 'error'].includes(element.status)) {
    await new Promise(resolve =>
      ['news-load', 'news-error'].forEach(name => element.addEventListener(name, resolve, { once: true })),
    );
  }
  await element.updateComplete;
}

function create(tag: Tag, when: 'always' | 'later', fault: Fault): AnyNewsElement {
  const element = document.createElement(tag);
  element.endpoint = `${origin}/${when}/${encodeURIComponent(fault.name)}/${tag}`;
  element.loading = 'eager';
  if (fault.timeout) element.timeout = fault.timeout;
  return element;
}

/** `ready`, `empty`, or why not. */
const endOf = ({ status, error }: AnyNewsElement) => (status === 'error' ? error?.reason : status);

function expected({ end }: Fault, tag: Tag): readonly string[] {
  return [
    typeof end === 'object' && !Array.isArray(end) ? (end as Record<Tag, Ends>)[tag] : (end as Ends),
  ].flat();
}

const errorsIn = (events: readonly Event[]) => events.filter(event => event instanceof NewsErrorEvent);

describe('whatever a source does', () => {
  const { setTimeout, console: logger } = window;
  const { warn, error: complain } = logger;
  let told: string[];
  let neighbour: AnyNewsElement;
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);

  before(() => {
    // Pauses between attempts need not be waited for.
    window.setTimeout = ((task: TimerHandler, ms = 0) => setTimeout(task, ms / 20)) as typeof setTimeout;
  });

  beforeEach(async () => {
    await caches.delete('news-elements');
    told = [];
    console.warn = console.error = (...words: unknown[]) => told.push(words.join(' '));
    neighbour = await place(html`<news-list>${inline(jsonFeed(stories(3)))}</news-list>`);
  });

  afterEach(() => Object.assign(console, { warn, error: complain }));

  after(() => {
    window.setTimeout = setTimeout;
    clearInterval(ticking);
  });

  for (const fault of faults) {
    describe(fault.name, () => {
      for (const tag of TAGS) {
        it(`leaves <${tag}> and the page in order`, async () => {
          const T = performance.now();
          const first = create(tag, 'always', fault);
          const events = record(first);
          const kept = create(tag, 'later', fault);
          neighbour.parentElement!.append(first, kept);

          await settled(kept);
          const before = texts(kept, 'headline');
          expect(before).not.to.deep.equal([]);
          const later = record(kept);
          await Promise.all([settled(first), kept.reload()]);

          const ends = expected(fault, tag);
          expect(endOf(first)).to.be.oneOf(ends);
          expect(first.error === undefined || first.error instanceof FeedError).to.equal(true);
          expect(errorsIn(events)).to.have.length(first.error ? 1 : 0);
          expect(endOf(kept)).to.be.oneOf(ends);
          if (first.status === 'error' && first.articles.length === 0) {
            expect(texts(kept, 'headline')).to.deep.equal(before);
            expect(kept.matches(':state(stale)')).to.equal(true);
          }
          expect(errorsIn(later)).to.have.length(kept.error ? 1 : 0);

          expect(told.filter(text => !text.startsWith('[news-elements] '))).to.deep.equal([]);
          expect(told).to.have.length(errorsIn([...events, ...later]).length);
          expect(texts(neighbour, 'headline')).to.have.length(3);
          expect('polluted' in {}).to.equal(false);
          const seen = ticks;
          while (ticks === seen) await new Promise(resolve => setTimeout(resolve));
          console.info('TIME', Math.round(performance.now() - T), fault.name, tag);
        });
      }
    });
  }
});
