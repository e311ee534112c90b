/** Custom JSON APIs and Strapi, loaded over HTTP with `loadFeed`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../../src/feed-error.js';
import { loadFeed } from '../../../src/load/load-feed.js';
import { sendJson, startSite } from '../../helpers/http-site.js';

const isHttpError = (status: number, message: RegExp) => (error: unknown) =>
  error instanceof FeedError &&
  error.reason === 'http' &&
  error.status === status &&
  message.test(error.message);

describe('a custom API', () => {
  const fields = {
    items: 'hits',
    id: 'nr',
    title: 'texts.head',
    url: 'to',
    'image.src': 'pic.0.file',
    date: 'when',
    next: 'more',
  };
  const hit = {
    nr: 5,
    texts: { head: 'Fog &amp; bells' },
    to: '/fog',
    pic: [{ file: '/fog.png' }],
    when: '2026-02-03',
  };

  it('is read as the fields say', async test => {
    const site = await startSite(test, (_, response) =>
      sendJson(response, { hits: [hit], more: '/api?from=10' }),
    );
    const { articles, next } = await loadFeed(`${site.origin}/api`, { format: 'json', fields });
    const [article] = articles;
    assert.equal(article?.id, '5');
    assert.equal(article.title, 'Fog & bells');
    assert.equal(article.url, `${site.origin}/fog`);
    assert.equal(article.image?.src, `${site.origin}/fog.png`);
    assert.equal(article.published?.toISOString(), '2026-02-03T00:00:00.000Z');
    assert.equal(next, `${site.origin}/api?from=10`);
  });

  it('that holds no list where the fields say is told what it holds', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, { results: [] }));
    await assert.rejects(
      loadFeed(site.origin, { format: 'json', fields }),
      error =>
        error instanceof FeedError && error.reason === 'format' && /"hits".*results/.test(error.message),
    );
  });

  it('of unknown names is told to name them', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, { weather: 'fog' }));
    await assert.rejects(
      loadFeed(site.origin),
      error => error instanceof FeedError && error.reason === 'format' && /fields=/.test(error.message),
    );
  });

  it('that calls its list items is not taken for JSON Feed', async test => {
    const item = { headline: 'Fog', link: '/fog', publishedAt: '2026-02-03T00:00:00Z' };
    const site = await startSite(test, (_, response) => sendJson(response, { items: [item] }));
    const { articles, format } = await loadFeed(site.origin);
    assert.equal(format, 'json');
    assert.equal(articles[0]?.title, 'Fog');
    assert.equal(articles[0].url, `${site.origin}/fog`);
  });

  it('that is empty is an empty feed', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, []));
    assert.deepEqual((await loadFeed(site.origin)).articles, []);
  });
});

it('Strapi’s moment of publication gives way to the date of the article where the fields say so', async test => {
  const post = {
    documentId: 'h4x',
    title: 'Harbour crane',
    publishedAt: '2026-03-01T10:00:00.000Z',
    day: '2025-11-20T09:30:00.000Z',
    cover: { url: '/uploads/crane.png' },
  };
  const site = await startSite(test, (_, response) => sendJson(response, { data: [post], meta: {} }));
  const { articles } = await loadFeed(`${site.origin}/api/articles`, {
    format: 'json',
    fields: { published: 'day' },
  });
  assert.equal(articles[0]?.published?.toISOString(), post.day);
  assert.equal(articles[0]?.image?.src, `${site.origin}/uploads/crane.png`);
});

it('Strapi without permission is told as that', async test => {
  const error = { status: 403, name: 'ForbiddenError', message: 'Forbidden', details: {} };
  const site = await startSite(test, (_, response) => sendJson(response, { data: null, error }, 403));
  await assert.rejects(loadFeed(`${site.origin}/api/articles`), isHttpError(403, /Forbidden/));
});
