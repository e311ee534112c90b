/**
 * A server that sends every faulty answer of `faults.js`, on an origin of its own, so that requests are cross-origin.
 *
 *   GET /faults (on the runner's server)   {origin, faults: [{name, end, timeout?, isHeavy?}]}, explained in `faults.js`
 *   GET <origin>/always/<fault>/<any>      the fault
 *   GET <origin>/later/<fault>/<any>       a good feed for the first request of this URL, then the fault
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { faults, goodFeed } from './faults.js';

/** Starts the server, and resolves to the test runner's middleware that answers `GET /faults`. */
export async function faultServer() {
  const seen = new Set();
  const server = createServer((request, response) => {
    response.on('error', () => {});
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    const [, when, fault] = request.url.split('/').map(decodeURIComponent);
    if (when === 'good' || (when === 'later' && !seen.has(request.url))) {
      // A URL counts as seen only when its good feed is sent: if the server has just closed a connection that the browser
      // reuses, the browser repeats the first request.
      response.once('finish', () => seen.add(request.url));
      response.writeHead(200, { 'content-type': 'application/feed+json' }).end(goodFeed);
    } else if (fault in faults) {
      faults[fault].answer(request, response);
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  const table = Object.entries(faults).map(([name, { end, timeout, isHeavy }]) => ({
    name,
    end,
    timeout,
    isHeavy,
  }));

  return async (context, next) => {
    if (context.path === '/faults') context.body = { origin, faults: table };
    else await next();
  };
}
