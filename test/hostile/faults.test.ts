// Shows promise 7 of SECURITY.md.
/** Tests each element with each server fault of `helpers/faults.js`, as the first answer and after a good one. */
import { expect } from '@open-wc/testing';
import { FeedError, NewsErrorEvent } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { inline, record, TAGS, texts, type AnyNewsElement } from '../helpers/show.js';

type Tag = (typeof TAGS)[number];
type Ends = string | readonly string[];

interface Fault {
  readonly name: string;
  readonly end: Ends | Readonly<Record<Tag, Ends>>;
  readonly timeout?: number;
  readonly isHeavy?: boolean;
}

const { origin, faults } = (await (await fetch('/faults')).json()) as { origin: string; faults: Fault[] };

/** Timeout of a request in seconds: an answer of 30 MB takes long on a busy machine. */
const PATIENCE = 120;

/** Makes URLs unique to this browser, since the server remembers which ones have had their good answer. */
const run = Math.random();

/** Resolves when the element's request has ended, in success or failure, and the result is drawn. */
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
  element.endpoint = `${origin}/${when}/${encodeURIComponent(fault.name)}/${tag}?${run}`;
  element.loading = 'eager';
  element.timeout = when === 'always' && fault.timeout ? fault.timeout : PATIENCE;
  return element;
}

/** How the element's request ended: `ready`, `empty`, or the error's reason. */
const endOf = ({ status, error }: AnyNewsElement) => (status === 'error' ? error?.reason : status);

function expected({ end }: Fault, tag: Tag): readonly string[] {
  return [
    typeof end === 'object' && !Array.isArray(end) ? (end as Record<Tag, Ends>)[tag] : (end as Ends),
  ].flat();
}

const errorsIn = (events: readonly Event[]) => events.filter(event => event instanceof NewsErrorEvent);

/** How two elements of one tag met a fault: `first` in its first answer, `kept` in a reload after a good answer. */
interface Course {
  readonly first: AnyNewsElement;
  readonly kept: AnyNewsElement;
  /** Headlines that `kept` showed after the good answer. */
  readonly before: readonly string[];
  /** Events of `first`. Those of `kept` since its reload are in `later`. */
  readonly events: readonly Event[];
  readonly later: readonly Event[];
}

/** Adds both elements to the page, waits for the good answer of `kept`, then reloads it. Resolves when both have ended. */
async function meet(fault: Fault, tag: Tag, page: Element): Promise<Course> {
  const [first, kept] = [create(tag, 'always', fault), create(tag, 'later', fault)];
  const events = record(first);
  page.append(first, kept);
  await settled(kept);
  const before = texts(kept, 'headline');
  const later = record(kept);
  kept.timeout = fault.timeout ?? PATIENCE;
  await Promise.all([settled(first), kept.reload()]);
  return { first, kept, before, events, later };
}

describe('whatever a source does', () => {
  const setTimeout = window.setTimeout.bind(window);
  const { warn, error } = console;
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);

  before(() => {
    // Shortens all timers, so that the pauses between repeated requests don't slow the tests down.
    window.setTimeout = ((task: () => void, ms = 0) => setTimeout(task, ms / 20)) as typeof setTimeout;
  });

  after(() => {
    window.setTimeout = setTimeout;
    clearInterval(ticking);
  });

  for (const fault of faults) {
    describe(fault.name, () => {
      const told: string[] = [];
      const courses = new Map<Tag, Course>();
      let neighbour: AnyNewsElement;

      before(async function () {
        // Milliseconds for two requests of each element, at worst one after the other.
        this.timeout(2000 * PATIENCE * TAGS.length);
        await caches.delete('news-elements');
        console.warn = console.error = (...words: unknown[]) => told.push(words.join(' '));
        neighbour = document.createElement('news-list');
        neighbour.append(inline(jsonFeed(stories(3))));
        const page = document.createElement('main');
        document.body.append(page);
        page.append(neighbour);
        const turns = fault.isHeavy ? TAGS.map(tag => [tag]) : [TAGS];
        for (const tags of turns) {
          await Promise.all(tags.map(async tag => courses.set(tag, await meet(fault, tag, page))));
        }
      });

      after(() => {
        Object.assign(console, { warn, error });
        neighbour.parentElement!.remove();
      });

      for (const tag of TAGS) {
        it(`ends as stated for <${tag}>, with one error at most`, () => {
          const { first, kept, before, events, later } = courses.get(tag)!;
          expect(before).not.to.deep.equal([]);
          for (const element of [first, kept]) {
            expect(endOf(element)).to.be.oneOf(expected(fault, tag));
            expect(element.error === undefined || element.error instanceof FeedError).to.equal(true);
          }
          expect(errorsIn(events)).to.have.length(first.error ? 1 : 0);
          expect(errorsIn(later)).to.have.length(kept.error ? 1 : 0);
          if (first.status === 'error' && first.articles.length === 0) {
            expect(texts(kept, 'headline')).to.deep.equal(before);
            expect(kept.matches(':state(stale)')).to.equal(true);
          }
        });
      }

      it('leaves the page in order', async () => {
        const errors = [...courses.values()].flatMap(({ events, later }) => errorsIn([...events, ...later]));
        expect(told.filter(text => !text.startsWith('[news-elements] '))).to.deep.equal([]);
        expect(told).to.have.length(errors.length);
        expect(texts(neighbour, 'headline')).to.have.length(3);
        expect('polluted' in {}).to.equal(false);
        const seen = ticks;
        while (ticks === seen) await new Promise(resolve => setTimeout(resolve));
      });
    });
  }
});
