import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedsBehind } from '../../src/load/discover.js';
import { toAnswer } from '../../src/formats/answer/answer.js';

const page = 'https://herald.example/news/';
const found = async (html: string, headers = new Headers()) =>
  feedsBehind(new URL(page), await toAnswer(`<!doctype html><html>${html}`, { url: page, headers })).map(
    ({ href }) => href,
  );

describe('the feeds behind a page', () => {
  it('are its alternates, those that browsers may read first', async () => {
    const links = `
      <link rel="alternate" type="application/rss+xml" href="rss.xml">
      <LINK REL='alternate' TYPE='application/atom+xml' HREF='/atom.xml'>
      <link href=feed.json rel=alternate type=application/feed+json>
      <link rel="stylesheet" href="style.css"><link rel="alternate" hreflang="ko" href="/ko/">`;
    assert.deepEqual(await found(links), [
      `${page}feed.json`,
      `${page}rss.xml`,
      'https://herald.example/atom.xml',
    ]);
  });

  it('are none of what no page can ask', async () => {
    const links = [
      'javascript:alert(1)',
      'file:///etc/hosts',
      'data:,{}',
      'https://ann:pin@herald.example/rss',
    ].map(href => `<link rel="alternate" type="application/rss+xml" href="${href}">`);
    assert.deepEqual(await found(links.join('')), []);
  });

  it('are WordPress’s API before its RSS, the comments last', async () => {
    const links = `
      <link rel="alternate" type="application/rss+xml" title="Herald &raquo; Comments Feed" href="https://herald.example/comments/feed/" />
      <link rel="alternate" type="application/rss+xml" title="Herald &raquo; Feed" href="https://herald.example/feed/" />
      <link rel="https://api.w.org/" href="https://herald.example/wp-json/" />`;
    assert.deepEqual(await found(links), [
      'https://herald.example/wp-json/wp/v2/posts',
      'https://herald.example/feed/',
      'https://herald.example/comments/feed/',
    ]);
  });

  it('are those of the category or the story that a WordPress page shows', async () => {
    const link = (path: string) =>
      `<link rel="https://api.w.org/" href="/wp-json/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/${path}">`;
    assert.equal(
      (await found(link('categories/4')))[0],
      'https://herald.example/wp-json/wp/v2/posts?categories=4',
    );
    assert.equal((await found(link('posts/12')))[0], 'https://herald.example/wp-json/wp/v2/posts/12');
    assert.equal((await found(link('pages/2')))[0], 'https://herald.example/wp-json/wp/v2/posts');
  });

  it('are found without permalinks too', async () => {
    const link = '<link rel="https://api.w.org/" href="https://herald.example/?rest_route=/">';
    assert.deepEqual(await found(link), ['https://herald.example/?rest_route=%2Fwp%2Fv2%2Fposts']);
  });

  it('are in the Link header too', async () => {
    const headers = new Headers({
      link: '<https://herald.example/wp-json/>; rel="https://api.w.org/", </f.json>; rel=alternate; type="application/feed+json"',
    });
    assert.deepEqual(await found('', headers), [
      'https://herald.example/f.json',
      'https://herald.example/wp-json/wp/v2/posts',
    ]);
  });

  it('are not those in comments', async () => {
    assert.deepEqual(
      await found('<!-- <link rel="alternate" type="application/rss+xml" href="/old.xml"> -->'),
      [],
    );
  });

  it('are guessed where WordPress has them when the page can’t be read', () => {
    const guess = (url: string) => feedsBehind(new URL(url)).map(({ href }) => href);
    const api = '?rest_route=%2Fwp%2Fv2%2Fposts';
    assert.deepEqual(guess('https://herald.example/'), [`https://herald.example/${api}`]);
    assert.deepEqual(guess('https://herald.example/blog/feed/'), [`https://herald.example/blog/${api}`]);
    assert.deepEqual(guess('https://herald.example/feed/atom/'), [`https://herald.example/${api}`]);
    assert.deepEqual(guess('https://herald.example/wp-json/wp/v2/posts?page=2'), [
      'https://herald.example/?page=2&rest_route=%2Fwp%2Fv2%2Fposts',
    ]);
    assert.deepEqual(guess('https://herald.example/feed.xml'), []);
  });
});
