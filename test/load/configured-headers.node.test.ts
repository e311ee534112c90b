// Shows promise 10 of SECURITY.md.
import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { configure, type ConfiguredHeaders } from '../../src/configure.js';
import { FeedError } from '../../src/feed-error.js';
import { configuredHeaders } from '../../src/load/configured-headers.js';

const feed = new URL('https://api.example/feed.json');
/** Headers for a URL as an object; `undefined` if there are none. */
const headersFor = async (headers: unknown, url = feed) => {
  configure({ headers: headers as ConfiguredHeaders });
  const found = await configuredHeaders(url);
  return found && Object.fromEntries(found);
};

afterEach(() => {
  configure({ headers: undefined });
  mock.restoreAll();
});

describe('headers per origin', () => {
  const headers = { 'https://api.example': { authorization: 'Bearer reader' } };

  it('are those of the URL’s own origin', async () => {
    assert.deepEqual(await headersFor(headers), { authorization: 'Bearer reader' });
    for (const other of [
      'http://api.example/feed.json',
      'https://api.example:8443/feed.json',
      'https://www.api.example/feed.json',
      'https://api.example.thief.example/',
    ])
      assert.equal(await headersFor(headers, new URL(other)), undefined, other);
  });

  it('may have the origin in capitals, with the default port, with a slash and as an international name', async () => {
    for (const origin of ['HTTPS://API.example', 'https://api.example:443', 'https://api.example/'])
      assert.deepEqual(await headersFor({ [origin]: { 'x-edition': '1' } }), { 'x-edition': '1' });
    const named = { 'https://bücher.example': { 'x-edition': '1' } };
    assert.deepEqual(await headersFor(named, new URL('https://bücher.example/a')), { 'x-edition': '1' });
  });

  it('may be a Headers object or a list of pairs', async () => {
    for (const value of [new Headers({ 'x-edition': '1' }), [['X-Edition', '1']]])
      assert.deepEqual(await headersFor({ 'https://api.example': value }), { 'x-edition': '1' });
  });

  it('are none without configured headers', async () => {
    assert.equal(await headersFor(undefined), undefined);
  });
});

describe('a key that is no origin', () => {
  for (const [name, headers, key] of [
    ['the name of a header', { 'x-first': 'Bearer reader' }, 'x-first'],
    ['a URL with a path', { 'https://api.example/v1': { authorization: 'Bearer reader' } }, 'api.example/v1'],
    ['a host', { 'api.example': { authorization: 'Bearer reader' } }, 'api.example'],
    ['no http', { 'ftp://api.example': { authorization: 'Bearer reader' } }, 'ftp://api.example'],
    ['a Headers object', new Headers({ 'x-second': '1' }), 'x-second'],
    ['a list of pairs', [['x-third', '1']], 'x-third'],
  ] as const)
    it(`(${name}) gives no headers, and the console names it once`, async () => {
      const warn = mock.method(console, 'warn', () => {});
      assert.equal(await headersFor(headers), undefined);
      assert.equal(await headersFor(headers), undefined);
      assert.equal(warn.mock.callCount(), 1);
      const message = String(warn.mock.calls[0]?.arguments[0]);
      assert.ok(message.includes(key) && message.includes("{ 'https://api.example':"), message);
      assert.ok(!message.includes('Bearer reader'));
    });
});

describe('a function for headers', () => {
  it('gets the URL, and may answer later or with nothing', async () => {
    const asked: unknown[] = [];
    const headers = async (url: URL) => {
      asked.push(url);
      return url.pathname === '/feed.json' ? { 'x-edition': '1' } : undefined;
    };
    assert.deepEqual(await headersFor(headers), { 'x-edition': '1' });
    assert.equal(await headersFor(headers, new URL('https://api.example/other')), undefined);
    assert.ok(asked.every(url => url instanceof URL));
  });

  for (const [name, headers] of [
    ['throws', () => assert.fail('no token')],
    ['returns an invalid name', () => ({ 'not a name': '1' })],
  ] as const)
    it(`is a mistake of the page when it ${name}`, async () => {
      await assert.rejects(
        headersFor(headers),
        (error: unknown) =>
          error instanceof FeedError && error.reason === 'config' && error.message.includes('api.example'),
      );
    });
});
