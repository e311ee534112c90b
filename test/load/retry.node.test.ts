import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { request } from '../../src/load/request.js';
import { startSite } from '../helpers/http-site.js';

/** A replacement for the pause between repeated requests: it resolves at once and records the milliseconds in `pauses`. */
function recordedPauses(): { pause: (ms: number) => Promise<void>; pauses: number[] } {
  const pauses: number[] = [];
  return { pauses, pause: async ms => void pauses.push(ms) };
}

describe('a request that fails', () => {
  for (const status of [408, 429, 500, 503]) {
    it(`is repeated once after status ${status}, with a delay`, async test => {
      const { pause, pauses } = recordedPauses();
      const site = await startSite(test, (_, response) =>
        response.writeHead(site.asked.length < 2 ? status : 200).end('at last'),
      );
      assert.equal((await request(new URL(site.origin), { pause })).text, 'at last');
      assert.equal(site.asked.length, 2);
      const [delay = 0] = pauses;
      assert.ok(delay >= 150 && delay <= 450, String(pauses));
    });
  }

  it('gives up after one repetition and hands over the answer', async test => {
    const { pause } = recordedPauses();
    const site = await startSite(test, (_, response) => response.writeHead(500).end());
    assert.equal((await request(new URL(site.origin), { pause })).status, 500);
    assert.equal(site.asked.length, 2);
  });

  for (const status of [400, 401, 403, 404, 410]) {
    it(`is not repeated after status ${status}`, async test => {
      const site = await startSite(test, (_, response) => response.writeHead(status).end());
      assert.equal((await request(new URL(site.origin))).status, status);
      assert.equal(site.asked.length, 1);
    });
  }

  it('waits as long as the server asks', async test => {
    const { pause, pauses } = recordedPauses();
    const site = await startSite(test, (_, response) =>
      response.writeHead(site.asked.length < 2 ? 429 : 200, { 'retry-after': '4' }).end(),
    );
    await request(new URL(site.origin), { pause });
    assert.deepEqual(pauses, [4000]);
  });

  it('does not wait when the server asks for more time than there is', async test => {
    const { pause, pauses } = recordedPauses();
    const site = await startSite(test, (_, response) =>
      response.writeHead(503, { 'retry-after': '3600' }).end(),
    );
    assert.equal((await request(new URL(site.origin), { pause })).status, 503);
    assert.deepEqual(pauses, []);
  });

  it('is repeated when the connection breaks', async test => {
    const { pause } = recordedPauses();
    const site = await startSite(test, (_, response) => {
      if (site.asked.length > 1) response.end('whole');
      else response.writeHead(200, { 'content-length': '100' }).write('ha', () => response.destroy());
    });
    assert.equal((await request(new URL(site.origin), { pause })).text, 'whole');
  });
});
