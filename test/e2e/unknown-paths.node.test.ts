/** The demo's servers: a path that leads nowhere must not look like a page, since a page may link to a feed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { createServer, preview } from 'vite';
import { serve } from '../../demo/serve.js';

const configFile = 'demo/vite.config.ts';

/** Name → function that starts a server on a free port and resolves to its port. */
const servers: Readonly<Record<string, (context: TestContext) => Promise<number>>> = {
  async 'npm start'(context) {
    // Without a search for dependencies, which would go on after the test.
    const optimizeDeps = { noDiscovery: true, entries: [] };
    const server = await createServer({ configFile, logLevel: 'silent', server: { port: 0 }, optimizeDeps });
    context.after(() => server.close());
    await server.listen();
    return portOf(server.httpServer?.address());
  },
  async 'vite preview'(context) {
    const server = await preview({ configFile, logLevel: 'silent', preview: { port: 0 } });
    context.after(() => server.close());
    return portOf(server.httpServer.address());
  },
  async 'demo/serve.ts'(context) {
    const server = await serve();
    context.after(() => server.close());
    return portOf(server.address());
  },
};

const portOf = (address: AddressInfo | string | null | undefined): number => (address as AddressInfo).port;

for (const [name, start] of Object.entries(servers))
  test(`${name} answers a path that leads nowhere with 404, and pages by their paths`, async context => {
    const origin = `http://localhost:${await start(context)}`;
    const ask = (path: string): Promise<Response> =>
      fetch(origin + path, { headers: { accept: 'text/html,*/*' } });
    for (const path of [
      '/mysite.example/feed',
      '/feed',
      '/feed/',
      '/feed.json',
      '/story/none/',
      '/cdn/none.js',
    ])
      assert.equal((await ask(path)).status, 404, path);
    for (const path of ['/', '/?article=1', '/builder.html', '/api/en/feed.json'])
      assert.equal((await ask(path)).status, 200, path);
    const hashes = await ask('/cdn/integrity.json');
    assert.equal(hashes.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await hashes.json(), JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')));
  });
