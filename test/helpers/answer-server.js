/**
 * The server side of `serve.ts`: sends, over real HTTP, the answers that tests declare. Two origins send the same answers, the
 * test runner's and a second one, so that tests can make cross-origin requests.
 *
 *   POST /answers           {routes} → {base, elsewhere}: the path `/answers/<id>`, and its URL on the second origin
 *   POST /answers/<id>/     {release?, path?, times?} → {requests}, see `control`
 *   any  /answers/<id>/…    the answer declared for this path
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';

const prefix = '/answers';

/** Starts the second origin's server, and resolves to the middleware for the test runner's server. */
export async function answerServer() {
  const sites = new Map();
  const siteOf = request => sites.get(request.url.split('/', 3)[2]);

  const other = createServer((request, response) => siteOf(request)?.answer(request, response));
  other.listen(0, '127.0.0.1').unref();
  await once(other, 'listening');
  const elsewhere = `http://127.0.0.1:${other.address().port}`;

  const declare = ({ routes }) => {
    const id = randomUUID();
    const base = `${prefix}/${id}`;
    sites.set(id, new Site(base, routes));
    return { base, elsewhere: elsewhere + base };
  };

  return async (context, next) => {
    const { req: request, res: response, path } = context;
    const site = siteOf(request);
    if (path === prefix) {
      context.body = declare(await json(request));
    } else if (site && /^\/answers\/[^/]+\/$/.test(path)) {
      context.body = { requests: await site.control(await json(request)) };
    } else if (site) {
      context.respond = false;
      await site.answer(request, response);
    } else {
      await next();
    }
  };
}

/** The answers that one test declared, and the requests that were sent for them. */
class Site {
  #base;
  #routes;
  #requests = [];
  #arrivals = new EventTarget();
  #held = new Map();

  constructor(base, routes) {
    this.#base = base;
    this.#routes = new Map(Object.entries(routes));
  }

  async answer(request, response) {
    const { pathname, search } = new URL(request.url.slice(this.#base.length), 'http://localhost');
    const { method, headers } = request;
    this.#requests.push({ method, path: pathname, search, headers });
    this.#arrivals.dispatchEvent(new Event('request'));

    const answer = this.#next(method, pathname, search);
    if (answer.hold) await new Promise(resolve => this.#hold(pathname, resolve));
    if (answer.hangUp) return response.destroy();
    response.writeHead(answer.status ?? 200, answer.headers);
    response.end(answer.base64 === undefined ? answer.text : Buffer.from(answer.base64, 'base64'));
  }

  /** Takes the next declared answer for a request from its route; the last answer of a route is used again and again. */
  #next(method, path, search) {
    const names = [`${method} ${path}${search}`, `${method} ${path}`, `${path}${search}`, path];
    const route = names.find(
      name => this.#routes.has(name) && !(name.startsWith('/') && method === 'OPTIONS'),
    );
    if (!route) return { status: 404, text: `No answer is declared for ${method} ${path}${search}` };
    const [first, ...rest] = this.#routes.get(route);
    if (rest.length) this.#routes.set(route, rest);
    return first;
  }

  #hold(path, resolve) {
    this.#held.set(path, [...(this.#held.get(path) ?? []), resolve]);
  }

  /** Answers the held requests of a path. Waits until there is one: a request that came after the release would stay held. */
  async #release(path) {
    while (!this.#held.has(path)) await once(this.#arrivals, 'request');
    this.#held.get(path).forEach(resolve => resolve());
    this.#held.delete(path);
  }

  /** Releases the held answers of the path `release`. Resolves to all requests once `times` of them were for `path`. */
  async control({ release, path, times = 0 }) {
    if (release !== undefined) await this.#release(release);
    while (this.#requests.filter(request => request.path === path).length < times) {
      await once(this.#arrivals, 'request');
    }
    return this.#requests;
  }
}
