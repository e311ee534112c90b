import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openHostPage, type HostPage, type ReadArticle } from './host-page.js';
import { startSystem, type System } from './systems.js';

describe('WordPress, from another origin', () => {
  let page: HostPage;
  let wordpress: System;
  let site: string;
  let posts: string;
  let all: readonly ReadArticle[];
  const story = (slug: string): ReadArticle => {
    const found = all.find(article => article.slug === slug);
    assert.ok(found, `the story ${slug}`);
    return found;
  };

  before(async () => {
    wordpress = await startSystem('wordpress');
    site = wordpress.origin;
    posts = `${site}/wp-json/wp/v2/posts`;
    page = await openHostPage();
    all = await page.readAll(posts, { apiQuery: { limit: 12 } });
  });

  after(async () => {
    await page.close();
    wordpress.stop();
  });

  it('lists every published story once, page after page, and then ends', () => {
    assert.equal(all.length, 31);
    assert.equal(new Set(all.map(({ id }) => id)).size, 31);
    assert.ok(!all.some(({ slug }) => /draft|scheduled/.test(slug ?? '')));
  });

  it('has an empty page after the last one', async () => {
    const { articles, next } = await page.read(`${posts}?page=99`);
    assert.deepEqual([articles, next], [[], undefined]);
  });

  it('has titles without entities, and keeps what follows a lone <', () => {
    assert.match(story('ferry-returns-to-harrow-quay').title, /^The ferry’s back: .*…$/);
    assert.match(story('bakers-merchants-rents').title, /^Bakers & merchants fear “creeping” rents/);
    assert.match(story('is-3-less-than-5').title, /^Is 3 < 5\? A maths club proves it > once/);
  });

  it('has names without entities', () => {
    assert.ok(all.some(({ authors }) => authors[0]?.name === 'Data & Graphics Desk'));
    assert.equal(story('bakers-merchants-rents').category?.name, 'Business & Economy');
  });

  it('has excerpts without markup or brackets, and none where there is no text', () => {
    for (const { summary = '' } of all) assert.doesNotMatch(summary, /<\w|&\w+;|\[/);
    assert.equal(story('empty-tags-empty-body').summary, undefined);
  });

  it('has bodies whose links lead back to the site', () => {
    const { body = '' } = story('ferry-returns-to-harrow-quay');
    assert.doesNotMatch(body, /(?:href|src)="\//);
  });

  it('has pictures with alternative text, size and a srcset without cropped copies', async () => {
    const { image } = story('ferry-returns-to-harrow-quay');
    assert.equal(image?.alt, 'A blue ferry leaving a stone quay in the morning');
    assert.equal(image.caption, 'The ferry on its first crossing. Photo: test image');
    assert.deepEqual([image.width, image.height], [1200, 675]);
    assert.match(image.srcset ?? '', /300w.*1200w/);
    assert.doesNotMatch(image.srcset ?? '', /150w/);
    assert.ok(await page.shows(image.src));
  });

  it('has no picture where the picture was deleted or is not public', () => {
    assert.equal(story('tide-gauge-no-picture').image, undefined);
    assert.equal(story('night-market-extended').image, undefined);
  });

  it('names a picture whose file is gone, which the browser can’t show', async () => {
    const { image } = story('goalkeeper-retires');
    assert.ok(image);
    assert.equal(await page.shows(image.src), false);
  });

  it('has dates in UTC, not in the time zone of the site', () => {
    assert.equal(story('ferry-returns-to-harrow-quay').published, '2025-11-20T09:30:00.000Z');
  });

  it('has no author where the account is gone', () => {
    assert.deepEqual(story('credit-union-turns-ten').authors, []);
  });

  it('filters by a category’s slug or name, on every page', async () => {
    const expected = all.filter(({ category, tags }) =>
      [category?.name, ...tags].includes('Business & Economy'),
    );
    for (const name of ['business-economy', 'Business & Economy', 'BUSINESS & ECONOMY']) {
      const filtered = await page.readAll(posts, {
        categories: [name],
        apiQuery: { categories: [name], limit: 5 },
      });
      assert.deepEqual(
        filtered.map(({ id }) => id),
        expected.map(({ id }) => id),
        name,
      );
    }
    assert.deepEqual(await page.readAll(posts, { categories: ['gardening'] }), []);
  });

  it('has slugs in Korean, in Arabic and with emoji', () => {
    assert.ok(story('부두-나룻배-운항-재개').title.startsWith('부두 나룻배'));
    assert.ok(story('عودة-العبارة'));
    assert.ok(story('emoji-weather-🌧️'));
  });

  it('marks the protected story as one for members', () => {
    const { access, body, image } = story('members-only-report');
    assert.deepEqual([access, body], ['members', undefined]);
    assert.ok(image, 'its picture is for everyone');
    assert.equal(all.filter(article => article.access).length, 1);
  });

  for (const [name, path] of [
    ['its API root', '/wp-json/'],
    ['a route in the query', '/?rest_route=/wp/v2/posts'],
    ['its front page, which browsers may not read', '/'],
    ['its RSS, which browsers may not read', '/feed/'],
    ['its Atom, which browsers may not read', '/feed/atom/'],
  ] as const) {
    it(`is found by ${name}`, async () => {
      const { articles, format } = await page.read(site + path, { apiQuery: { limit: 12 } });
      assert.equal(format, 'wordpress');
      assert.deepEqual(
        articles.map(({ id }) => id),
        all.slice(0, 12).map(({ id }) => id),
      );
    });
  }

  it('gives one story by its number', async () => {
    const { id } = story('is-3-less-than-5');
    const { articles } = await page.read(`${posts}/${id}`);
    assert.deepEqual(
      articles.map(({ slug }) => slug),
      ['is-3-less-than-5'],
    );
  });

  it('fails with the message that WordPress sends', async () => {
    const { reason, status, message } = await page.fail(`${posts}/999999`);
    assert.deepEqual([reason, status], ['http', 404]);
    assert.match(message, /Invalid post ID/);
  });

  it('has no ETag or Last-Modified to revalidate with, and is read with `no-cache`', async () => {
    const { headers } = await fetch(posts);
    assert.deepEqual([headers.get('etag'), headers.get('last-modified')], [null, null]);
    const { articles } = await page.read(posts, { cache: 'no-cache', apiQuery: { limit: 12 } });
    assert.equal(articles.length, 12);
  });

  it('stays in the order of dates although one story is sticky', () => {
    const dates = all.map(({ published = '' }) => published);
    assert.deepEqual(dates, dates.toSorted().reverse());
  });

  it('is merged with a feed of the same stories without doubling them', async () => {
    const { articles } = await page.read(`${posts}?per_page=5 ${posts}?per_page=8`);
    assert.equal(articles.length, 8);
  });

  describe('in the elements', () => {
    const titlesOf = (articles: readonly ReadArticle[]) => articles.map(({ title }) => title);

    it('is a list that goes on to the last story', async () => {
      let shown = await page.show(`<news-list endpoint="${posts}" limit="12"></news-list>`);
      assert.deepEqual(shown.headlines, titlesOf(all.slice(0, 12)));
      for (let step = 0; step < 2; step++) shown = await page.press('more');
      assert.deepEqual(shown.headlines, titlesOf(all));
      assert.match(shown.text, /For members/);
    });

    it('is a list of one category', async () => {
      const { headlines } = await page.show(
        `<news-list endpoint="${posts}" category="science" limit="50"></news-list>`,
      );
      const expected = all.filter(({ category, tags }) => [category?.name, ...tags].includes('Science'));
      assert.deepEqual(headlines, titlesOf(expected));
    });

    it('is one story with its picture', async () => {
      const { title, image, id } = story('ferry-returns-to-harrow-quay');
      const shown = await page.show(`<news-article endpoint="${posts}" article-id="${id}"></news-article>`);
      assert.deepEqual(shown.headlines, [title]);
      assert.ok(shown.pictures.includes(image?.src ?? ''));
    });

    it('is a story whose hostile markup does nothing', async () => {
      const { id } = story('library-of-things');
      const { text } = await page.show(
        `<news-article endpoint="${posts}" article-id="${id}"></news-article>`,
      );
      assert.doesNotMatch(text, /<script|onerror/);
    });

    it('is a protected story that is marked as one for members', async () => {
      const { id } = story('members-only-report');
      const { text } = await page.show(
        `<news-article endpoint="${posts}?per_page=100" article-id="${id}"></news-article>`,
      );
      assert.match(text, /This story is for members/);
    });

    it('is a list of related stories, without the story itself', async () => {
      const { id, title } = story('fishers-count-seals');
      const { headlines } = await page.show(`
        <news-article id="story" endpoint="${posts}?per_page=100" article-id="${id}"></news-article>
        <related-news for="story" loading="eager" limit="4"></related-news>`);
      assert.equal(headlines.length, 4);
      assert.ok(!headlines.includes(title));
    });
  });
});
