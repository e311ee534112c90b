/** The format of an answer is recognised by its content first, then by its content type, last by its URL. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../src/feed-error.js';
import { loadFeed } from '../../src/load/load-feed.js';
import { atom, jsonFeed, rss, stories } from '../helpers/feeds.js';
import { startSite } from '../helpers/http-site.js';

const json = JSON.stringify(jsonFeed(stories(2)));

describe('a feed is known', () => {
  for (const [what, format, body, type] of [
    ['as JSON Feed that is sent as HTML', 'json-feed', json, 'text/html; charset=utf-8'],
    ['as JSON Feed that is sent as XML', 'json-feed', json, 'application/rss+xml'],
    ['as JSON Feed that is cut off and sent as HTML', 'json-feed', json.slice(0, -30), 'text/html'],
    ['as RSS that is sent as text', 'rss', rss('Ferry'), 'text/plain'],
    ['as RSS that is sent as any bytes', 'rss', rss('Ferry'), 'application/octet-stream'],
    ['as RSS that is sent as HTML', 'rss', rss('Ferry'), 'text/html'],
    ['as RSS that is sent as JSON', 'rss', rss('Ferry'), 'application/json'],
    ['as Atom that is sent as RSS', 'atom', atom('Ferry'), 'application/rss+xml'],
    ['as Atom without a type', 'atom', atom('Ferry'), ''],
    [
      'as RSS behind a stylesheet, a comment and a document type',
      'rss',
      rss('Ferry').replace(
        '?>',
        '?><?xml-stylesheet type="text/xsl" href="/feed.xsl"?><!-- <feed> --><!DOCTYPE rss>',
      ),
      'text/xml',
    ],
    ['as RSS behind a warning of PHP', 'rss', `<b>Warning</b>: gulls in line 3<br />\n${rss('Ferry')}`, ''],
  ] as const) {
    it(what, async test => {
      const site = await startSite(test, (_, response) => {
        if (type) response.setHeader('content-type', type);
        response.end(body);
      });
      const feed = await loadFeed(`${site.origin}/news`);
      assert.equal(feed.format, format);
      assert.match(feed.articles[0]?.title ?? '', /^(Ferry|Story 1)$/);
    });
  }

  it('after a redirect, its links being relative to where it is', async test => {
    const site = await startSite(test, ({ url }, response) => {
      if (url !== '/new/place/feed.xml') response.writeHead(301, { location: '/new/place/feed.xml' }).end();
      else response.end('<rss><channel><item><title>Ferry</title><link>ferry</link></item></channel></rss>');
    });
    const { articles } = await loadFeed(`${site.origin}/feed`);
    assert.equal(articles[0]?.url, `${site.origin}/new/place/ferry`);
  });
});

describe('what is no feed', () => {
  const list = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: [{ name: 'Ferry' }],
  };
  for (const [what, body, type] of [
    ['a script without JSON in it', 'feed(articles);', 'text/javascript'],
    ['JSON line by line', '{"title":"One"}\n{"title":"Two"}\n', 'application/x-ndjson'],
    [
      'a page with a list for search engines',
      `<!doctype html><script type="application/ld+json">${JSON.stringify(list)}</script>`,
      'text/html',
    ],
    [
      'XHTML without feeds',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Herald</title></head></html>',
      '',
    ],
    [
      'a site map',
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://news.example/</loc></url></urlset>',
      'text/xml',
    ],
  ] as const) {
    it(`is told as that: ${what}`, async test => {
      const site = await startSite(test, (_, response) =>
        response.setHeader('content-type', type || 'text/html').end(body),
      );
      await assert.rejects(
        loadFeed(`${site.origin}/news`),
        error => error instanceof FeedError && error.reason === 'format',
      );
    });
  }
});

describe('a page leads to its feed', () => {
  for (const [where, page, type] of [
    [
      'in its body',
      '<!doctype html><title>H</title><body><p>Hi</p><link rel="alternate" type="application/rss+xml" href="/blog/feed.xml">',
      'text/html',
    ],
    [
      'relative to its base',
      '<!doctype html><base href="/blog/"><link rel="alternate" type="application/rss+xml" href="feed.xml">',
      'text/html',
    ],
    [
      'with a charset in its type',
      '<!doctype html><link rel="alternate" type="application/rss+xml; charset=utf-8" href="/blog/feed.xml">',
      'text/html',
    ],
    [
      'without a document type or an html element',
      '<meta charset="utf-8"><title>H</title><link rel=alternate type=application/rss+xml href=/blog/feed.xml>',
      'text/html',
    ],
    [
      'as XHTML',
      '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="alternate" type="application/rss+xml" href="/blog/feed.xml"/></head></html>',
      'application/xhtml+xml',
    ],
    [
      'in another encoding',
      Buffer.from(
        '\ufeff<!doctype html><link rel="alternate" type="application/rss+xml" title="부두" href="/blog/feed.xml">',
        'utf16le',
      ),
      'text/html',
    ],
  ] as const) {
    it(where, async test => {
      const site = await startSite(test, ({ url }, response) => {
        if (url === '/') response.setHeader('content-type', type).end(page);
        else if (url === '/blog/feed.xml') response.end(rss('Ferry'));
        else response.writeHead(404).end();
      });
      assert.equal((await loadFeed(site.origin)).articles[0]?.title, 'Ferry');
    });
  }

  it('by the Link header of WordPress, whatever the page is', async test => {
    const site = await startSite(test, ({ url = '' }, response) => {
      const post = {
        id: 1,
        link: `${site.origin}/1/`,
        date_gmt: '2026-02-01T00:00:00',
        title: { rendered: 'Ferry' },
      };
      if (url.startsWith('/wp-json/wp/v2/posts')) return response.end(JSON.stringify([post]));
      response.setHeader('link', `<${site.origin}/wp-json/>; rel="https://api.w.org/"`);
      response.end('<!doctype html><title>Herald</title>');
    });
    const { format, articles } = await loadFeed(`${site.origin}/2026/ferry/`);
    assert.deepEqual([format, articles[0]?.title], ['wordpress', 'Ferry']);
  });
});
