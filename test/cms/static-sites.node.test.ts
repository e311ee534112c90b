import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openHostPage, type HostPage, type Reading } from './host-page.js';
import { startSystem, type System } from './systems.js';

/** Static site generator (or `feeds`, a site of feed libraries) → path of a feed → number of its stories. */
const feeds: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  hugo: { '/feed.json': 20, '/index.xml': 30 },
  jekyll: { '/feed.xml': 10 },
  eleventy: { '/feed.json': 30, '/feed.xml': 30, '/rss.xml': 30 },
  feeds: {
    '/feed/rss.xml': 30,
    '/feed/atom.xml': 30,
    '/feed/feed.json': 30,
    '/feedsmith/rss.xml': 30,
    '/feedsmith/atom.xml': 30,
    '/feedsmith/feed.json': 10,
    '/astro/full.xml': 30,
    '/node-rss/rss.xml': 30,
  },
};

/** Feeds that have each story's author and category. The other feeds have neither, or only the site's owner. */
const telling = /jekyll|hugo\/feed\.json|feeds\/(feed|feedsmith)\//;
/** Feeds that name a picture of a story apart from its body. */
const pictured = /jekyll|hugo\/feed\.json|feeds\/(feed|feedsmith|node-rss)\//;

describe('static sites, from another origin', () => {
  let page: HostPage;
  before(async () => {
    page = await openHostPage();
  });
  after(() => page.close());

  for (const [name, paths] of Object.entries(feeds)) {
    describe(name, () => {
      let system: System;
      before(async () => {
        system = await startSystem(name);
      });
      after(() => {
        system.stop();
      });

      for (const [path, count] of Object.entries(paths)) {
        it(`is read from ${path}`, async () => {
          const feed: Reading = await page.read(system.open + path);
          assert.equal(feed.articles.length, count);
          assert.equal(feed.title, 'The Harrow Quay Herald & Post');
          const ferry = feed.articles.find(({ url = '' }) => url.includes('ferry-returns'));
          assert.match(ferry?.title ?? '', /^The ferry['’]s back: Harrow Quay waits no longer(\.\.\.|…)$/);
          assert.ok(feed.articles.some(({ title }) => title === 'Is 3 < 5? A maths club proves it > once'));
          assert.equal(ferry?.published, '2025-11-20T09:30:00.000Z');
          assert.match(ferry.summary ?? '', /^After nineteen months of detours/);
          if (telling.test(name + path)) {
            assert.equal(ferry.authors[0]?.name, 'Mara Ellwood');
            assert.equal(ferry.category?.name, 'Local News');
          }
          if (pictured.test(name + path)) assert.ok(ferry.image && (await page.shows(ferry.image.src)));
          for (const { title, summary = '', body = '' } of feed.articles) {
            assert.ok(title);
            assert.doesNotMatch(title + summary, /&\w+;/);
            assert.doesNotMatch(body, /<(?:a|img)\b[^>]*\s(?:href|src)="\//, 'no relative link is left');
          }
        });
      }

      it('is revalidated without a preflight, which its server would refuse', async () => {
        const address = system.open + Object.keys(paths)[0];
        const { headers } = await fetch(address);
        assert.ok(headers.get('etag') && headers.get('last-modified'), 'the HTTP cache can ask');
        const first: Reading = await page.read(address, { cache: 'no-cache' });
        assert.deepEqual(await page.read(address, { cache: 'no-cache' }), first);
      });

      it('without CORS headers fails with a message that names the missing header', async () => {
        const { reason, message } = await page.fail(system.origin + Object.keys(paths)[0]);
        assert.equal(reason, 'network');
        assert.match(message, /blocked by CORS.*Access-Control-Allow-Origin.*news-elements\/server/);
      });

      if (name === 'eleventy') {
        it('is found by its front page', async () => {
          const { articles } = await page.read(`${system.open}/`);
          assert.equal(articles.length, 30);
        });
      }

      if (name === 'jekyll') {
        it('has a feed for each category', async () => {
          const { articles } = await page.read(`${system.open}/feed/Science.xml`);
          assert.equal(articles.length, 7);
        });

        it('has a feed for a category with blanks and signs in its name', async () => {
          const { articles } = await page.read(`${system.open}/feed/Business%20&%20Economy.xml`);
          const names = articles.map(({ category, tags }) => [category?.name, ...tags]);
          assert.ok(names.length > 0, 'there are articles');
          assert.ok(
            names.every(all => all.includes('Business & Economy')),
            JSON.stringify(names),
          );
        });

        it('whose front page links to a feed without CORS headers fails with a message that names the feed', async () => {
          const { message } = await page.fail(`${system.open}/`);
          assert.ok(message.startsWith(`${system.origin}/feed.xml is blocked by CORS`), message);
        });
      }

      if (name === 'hugo') {
        it('has a feed for each category', async () => {
          const { articles } = await page.read(`${system.open}/categories/science/feed.json`);
          assert.equal(articles.length, 7);
        });

        it('is filtered by category in the browser', async () => {
          const { articles } = await page.read(`${system.open}/feed.json`, { categories: ['science'] });
          assert.ok(
            articles.length > 0 &&
              articles.every(({ category, tags }) => [category?.name, ...tags].includes('Science')),
          );
        });
      }

      if (name === 'feeds') {
        it('is paged by next_url to the end', async () => {
          const titles = new Set<string>();
          let next: string | undefined = `${system.open}/feedsmith/feed.json`;
          while (next) {
            const feed: Reading = await page.read(next.replace(system.origin, system.open));
            for (const { title } of feed.articles) titles.add(title);
            next = feed.next;
          }
          assert.equal(titles.size, 30);
        });

        it('is merged across formats without doubling a story', async () => {
          const paths = ['/feedsmith/rss.xml', '/feedsmith/atom.xml', '/feed/feed.json'].map(
            path => system.open + path,
          );
          const { articles } = await page.read(paths.join(' '));
          assert.equal(articles.length, 30);
        });
      }
    });
  }
});
