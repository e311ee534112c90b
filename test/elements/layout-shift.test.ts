/** Arriving stories and pictures cause no layout shift for a reader. https://wicg.github.io/layout-instability/ */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { layouts } from '../../src/cards/index.js';
import type { NewsListElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, next, part, parts, place, show } from '../helpers/show.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

const isMeasured = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** Waits two animation frames, after which earlier changes are laid out and painted. */
async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

/** The sum of layout shift scores that the browser reports from the start of `change` until its result is painted. */
async function shiftDuring(change: () => Promise<unknown>): Promise<number> {
  await painted();
  const shifts: PerformanceEntry[] = [];
  const observer = new PerformanceObserver(list => shifts.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  await change();
  await painted();
  shifts.push(...observer.takeRecords());
  observer.disconnect();
  return (shifts as LayoutShift[]).reduce((sum, { value }) => sum + value, 0);
}

/** The bytes of a black PNG of the given size in pixels. */
async function png(width: number, height: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.fillRect(0, 0, width, height);
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
}

async function withPictures(count: number, size: { width?: number; height?: number }) {
  const routes = Object.fromEntries(
    await Promise.all(
      Array.from(
        { length: count },
        async (_, index) =>
          [
            `/${index}.png`,
            { bytes: await png(320, 200), headers: { 'content-type': 'image/png' }, hold: true },
          ] as const,
      ),
    ),
  );
  const site = await serve(routes);
  const items = stories(count).map((story, index) => ({
    ...story,
    image: site.url(`/${index}.png`),
    _news_elements: { image: { alt: 'A picture', ...size } },
  }));
  const page = await serve({ '/feed.json': { json: jsonFeed(items) } });
  const release = () => Promise.all(Object.keys(routes).map(path => site.release(path)));
  return { endpoint: page.url('/feed.json'), release };
}

async function pictures(element: Element): Promise<void> {
  for (const image of parts(element, 'image') as HTMLImageElement[]) {
    image.loading = 'eager';
    await image.decode();
  }
}

it('nothing above moves when more stories arrive', async () => {
  const site = await serve({
    '/feed.json': { json: jsonFeed(stories(4), { next_url: 'more.json' }) },
    '/more.json': { json: jsonFeed(stories(4, 5)) },
  });
  const list = await show<NewsListElement>(
    html`<news-list limit="4" layout="list" endpoint=${site.url('/feed.json')}></news-list>`,
  );
  const cards = parts(list, 'card');
  const before = cards.map(card => card.getBoundingClientRect().top);
  await list.loadMore();
  await painted();
  expect(cards.map(card => card.getBoundingClientRect().top)).to.deep.equal(before);
});

// Only Chromium has the Layout Instability API.
if (isMeasured) {
  describe('as the browser measures it', () => {
    it('the measurement detects a shift', async () => {
      const page = await show(html`<news-list endpoint=${(await withPictures(1, {})).endpoint}></news-list>`);
      const moved = await shiftDuring(async () => {
        page.before(Object.assign(document.createElement('div'), { style: 'block-size: 100px' }));
      });
      expect(moved).to.be.above(0);
    });

    for (const { name: layout } of layouts.filter(({ name }) => name !== 'headlines')) {
      for (const size of [{ width: 320, height: 200 }, {}]) {
        const known = size.width ? 'of known size' : 'of unknown size';
        it(`nothing moves when the pictures ${known} of a list laid out as ${layout} arrive`, async () => {
          const { endpoint, release } = await withPictures(3, size);
          const list = await show(html`<news-list layout=${layout} endpoint=${endpoint}></news-list>`);
          const moved = await shiftDuring(async () => {
            await release();
            await pictures(list);
          });
          expect(moved).to.equal(0);
        });
      }
    }

    for (const [kind, size, box] of [
      ['wide', { width: 3200, height: 2000 }, { width: 500, height: 312.5 }],
      ['small', { width: 320, height: 200 }, { width: 320, height: 200 }],
      ['unmeasured', {}, { width: 500, height: 281.25 }],
    ] as const) {
      it(`nothing moves when the ${kind} picture of a story arrives, which has its place before`, async () => {
        const { endpoint, release } = await withPictures(1, size);
        const story = await show(
          html`<div style="inline-size: 500px"><news-article endpoint=${endpoint}></news-article></div>`,
        );
        const { width, height } = part(story, 'image')!.getBoundingClientRect();
        expect({ width, height }).to.deep.equal(box);
        const moved = await shiftDuring(async () => {
          await release();
          await pictures(story);
        });
        expect(moved).to.equal(0);
      });
    }

    it('nothing of a story moves when its text arrives, which begins with the words of its summary', async () => {
      const site = await serve({
        '/feed.json': {
          json: jsonFeed([
            {
              title: 'Ferry',
              summary: 'It was a long wait for the people of the harbour, but now it is over…',
              content_html: '<p>It was a long wait for the people of the harbour, but now it is over.</p>',
            },
          ]),
          hold: true,
        },
      });
      const story = await place(html`<news-article endpoint=${site.url('/feed.json')}></news-article>`);
      await site.requested('/feed.json');
      const moved = await shiftDuring(async () => {
        await Promise.all([next(story, 'news-load'), site.release('/feed.json')]);
        await drawn(story);
      });
      expect(moved).to.equal(0);
    });
  });
}
