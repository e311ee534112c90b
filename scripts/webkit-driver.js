/** Runs WebKitGTK's WebDriver server, and the virtual screen that it draws on, for as long as this process lives. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { browserPath } from './browsers.js';

/**
 * Environment variables for WebKitGTK. It draws by software into shared memory, as there is no graphics card. `LANG` sets a
 * language, as the default locale "C" has none. `WEBKIT_DISABLE_DMABUF_RENDERER` must not be set, and compositing must not be
 * disabled: with either, a view transition crashes the browser.
 */
const surroundings = {
  WEBKIT_DMABUF_RENDERER_FORCE_SHM: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
  LANG: 'en_US.UTF-8',
};

/** Starts Xvfb and the driver. Resolves to WebDriver options once the driver listens; rejects if either program ends early. */
export async function startWebKitDriver() {
  const binary = browserPath('webkit');
  // Node doesn't emit `exit`, whose listeners end Xvfb and the driver, when a signal ends the process: so call `exit()`.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const display = await startScreen();
  const port = await freePort();
  const driver = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, ...surroundings, DISPLAY: display },
    stdio: 'ignore',
  });
  await untilAnswers(`http://127.0.0.1:${port}/status`, driver);
  return {
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'warn',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  };
}

/** Resolves to the screen's name, such as `:99`. With `-displayfd`, Xvfb writes a free number when it is ready. */
async function startScreen() {
  const xvfb = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await Promise.race([once(xvfb.stdio[3], 'data'), endOf(xvfb)]);
  return `:${String(number).trim()}`;
}

function start(command, args, options) {
  const child = spawn(command, args, options);
  process.once('exit', () => child.kill());
  return child;
}

async function endOf(child) {
  const [code] = await once(child, 'exit');
  throw new Error(`${child.spawnfile} ended with code ${code} before it was ready.`);
}

async function untilAnswers(url, child) {
  while (child.exitCode === null) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
  throw new Error(`${child.spawnfile} ended with code ${child.exitCode} before it was ready.`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
