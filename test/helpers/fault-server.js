/**
 * A server with every fault of `faults.js`, on an origin of its own, as the feeds of others are.
 *
 *   GET /faults (on the runner's server)   {origin, faults: [{name, end, timeout?, isHeavy?}]}
 *   GET <origin>/always/<fault>/<any>      the fault
 *   GET <origin>/later/<fault>/<any>       a good feed, and from the second time on the fault
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { faults, goodFeed } from './faults.js';

/** Resolves to the middleware that tells where the server is; it lives as long as the process. */
export async function faultServer() {
  const seen = new Set();
  const server = createServer((request, response) => {
    response.on('error', () => {});
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    const [, when, fault] = request.url.split('/').map(decodeURIComponent);
    if (when === 'good' || (when === 'later' && !seen.has(request.url))) {
      // Not before: a browser that asks over a connection which has just ended asks once more over another one.
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
