import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { until } from './until.js';

const program = process.env['NGINX'] ?? '/usr/sbin/nginx';

/** nginx.conf with the README's settings. `/unlocked/` has no `proxy_cache_lock`: simultaneous requests reach the handler. */
const configuration = (folder: string, port: number, upstream: string) => `
  ${process.getuid?.() === 0 ? 'user root;' : ''}
  daemon off; pid ${folder}/pid; error_log stderr crit;
  events { worker_connections 4096; }
  http {
    access_log off;
    client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
    uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
    proxy_cache_path ${folder}/cache keys_zone=feeds:1m;
    proxy_cache feeds;
    proxy_cache_background_update on;
    add_header X-Cache $upstream_cache_status always;
    server {
      listen 127.0.0.1:${port};
      location /feeds/ { proxy_pass ${upstream}; proxy_cache_lock on; }
      location /unlocked/ { proxy_pass ${upstream}; proxy_cache_lock off; }
    }
  }`;

/** Starts nginx with a cache in front of `upstream`, until the test ends. Resolves to its URL without a final slash. */
export async function startNginx(test: TestContext, upstream: string): Promise<string> {
  if (!existsSync(program)) {
    throw new Error(
      `${program} is missing. Install it (Debian: apt-get install nginx-light) or set NGINX to its path.`,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'news-elements-nginx-'));
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, upstream));
  const nginx = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: 'inherit',
  });
  const ended = new Promise(resolve => nginx.once('exit', resolve));
  test.after(async () => {
    nginx.kill();
    await ended;
    await rm(folder, { recursive: true });
  });
  const url = `http://127.0.0.1:${port}`;
  await until(() => fetch(url), 'nginx');
  return url;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
