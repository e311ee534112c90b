import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { describe, it } from 'node:test';
import { configure } from '../../src/configure.js';
import { FeedError } from '../../src/feed-error.js';
import { request } from '../../src/load/request.js';
import { sendJson, startSite } from '../helpers/http-site.js';

const failsWith = (reason: string, message: RegExp) => (error: unknown) =>
  error instanceof FeedError && error.reason === reason && message.test(error.message);

describe('a request', () => {
  it('answers with status, type and text, whatever the status', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, { message: 'Gone fishing' }, 410));
    const answer = await request(new URL(`${site.origin}/feed`));
    assert.equal(answer.status, 410);
    assert.equal(answer.contentType, 'application/json');
    assert.deepEqual(answer.json, { message: 'Gone fishing' });
    assert.equal(site.asked.length, 1);
  });

  it('names the address after redirects', async test => {
    const site = await startSite(test, ({ url }, response) =>
      url === '/old' ? response.writeHead(301, { location: '/new' }).end() : response.end('here'),
    );
    assert.equal((await request(new URL(`${site.origin}/old`))).url, `${site.origin}/new`);
  });

  it('carries no header that would need a preflight and no cookie', async test => {
    let headers: object = {};
    const site = await startSite(test, (asked, response) => {
      headers = asked.headers;
      response.end('[]');
    });
    await request(new URL(site.origin));
    const simple =
      /^(host|connection|accept|accept-language|accept-encoding|user-agent|sec-fetch-mode|cache-control|pragma)$/;
    assert.deepEqual(
      Object.keys(headers).filter(name => !simple.test(name)),
      [],
    );
  });

  it('carries the configured headers', async test => {
    configure({ headers: () => ({ 'x-edition': 'evening' }) });
    test.after(() => configure({ headers: undefined }));
    const site = await startSite(test, (asked, response) => response.end(asked.headers['x-edition']));
    assert.equal((await request(new URL(site.origin))).text, 'evening');
  });

  it('goes through the configured fetch', async test => {
    configure({ fetch: async input => new Response(`asked for ${input as string}`) });
    test.after(() => configure({ fetch: undefined }));
    const answer = await request(new URL('https://feed.example/'));
    assert.equal(answer.text, 'asked for https://feed.example/');
    assert.equal(answer.url, 'https://feed.example/');
  });

  it('is one when several ask for the same at the same time', async test => {
    const site = await startSite(test, (_, response) => response.end('shared'));
    const answers = await Promise.all(Array.from({ length: 20 }, () => request(new URL(site.origin))));
    assert.equal(site.asked.length, 1);
    assert.ok(answers.every(({ text }) => text === 'shared'));
    await request(new URL(site.origin));
    assert.equal(site.asked.length, 2, 'a later one asks again');
  });

  it('goes on for the others when one gives up, and ends when all did', async test => {
    const server = new EventEmitter();
    const arrived = once(server, 'arrived');
    const closed = once(server, 'closed');
    const site = await startSite(test, (_, response) => {
      response.on('close', () => server.emit('closed'));
      server.emit('arrived');
    });
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [first, second].map(({ signal }) => request(new URL(site.origin), { signal }));
    await arrived;
    first.abort(new Error('the first gave up'));
    await assert.rejects(asked[0]!, /the first gave up/);
    second.abort(new Error('so did the second'));
    await assert.rejects(asked[1]!, /so did the second/);
    await closed;
    assert.equal(site.asked.length, 1);
  });

  it('is not sent for a signal that is aborted already', async test => {
    const site = await startSite(test, (_, response) => response.end());
    await assert.rejects(request(new URL(site.origin), { signal: AbortSignal.abort() }), {
      name: 'AbortError',
    });
    assert.equal(site.asked.length, 0);
  });

  it('ends in time when nobody answers', async test => {
    const site = await startSite(test, () => {});
    await assert.rejects(
      request(new URL(site.origin), { timeout: 0.05 }),
      failsWith('timeout', /within 0\.05 seconds/),
    );
  });

  it('ends in time when the answer never ends', async test => {
    const site = await startSite(test, (_, response) => response.write('['));
    await assert.rejects(
      request(new URL(site.origin), { timeout: 0.05 }),
      failsWith('timeout', /did not answer/),
    );
  });

  it('ends in time when a configured fetch does not listen to its signal', async test => {
    const site = await startSite(test, () => {});
    configure({ fetch: url => globalThis.fetch(url) });
    test.after(() => configure({ fetch: undefined }));
    await assert.rejects(
      request(new URL(site.origin), { timeout: 0.02 }),
      failsWith('timeout', /did not answer/),
    );
  });

  it('takes no more than 30 MB', async test => {
    const chunk = Buffer.alloc(1e6, ' ');
    const site = await startSite(test, (_, response) => {
      const send = () => void (response.destroyed || response.write(chunk, send));
      send();
    });
    await assert.rejects(request(new URL(site.origin)), failsWith('format', /more than 30 MB/));
  });
});
