/** Starts real content systems with the shell scripts in `../shared/cms`, a folder beside the repository. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sharedData } from '../helpers/shared-data.js';

const scripts = fileURLToPath(sharedData('cms/'));

export interface System {
  /** Origin of the system as it is by default; static systems send no CORS headers there. */
  readonly origin: string;
  /** Origin that serves the files of `origin` with `Access-Control-Allow-Origin: *`; only for static systems. */
  readonly open: string;
  /** Path of the folder with the system's files; static systems are built there. */
  readonly folder: string;
  /** Stops the servers of the system and deletes the files that they wrote. */
  stop(): void;
}

/** Starts `wordpress`, `hugo`, `jekyll`, `eleventy` or `feeds`. Downloads are kept in a cache folder. */
export async function startSystem(name: string): Promise<System> {
  const cache = join(tmpdir(), 'news-elements-cms-cache');
  mkdirSync(cache, { recursive: true });
  const run = mkdtempSync(join(tmpdir(), `news-elements-${name}-`));
  const script = join(scripts, `${name}.sh`);
  const port = 20_000 + 2 * Math.floor(Math.random() * 5000);
  const env = { ...process.env, RUN: run, CACHE: cache };
  await promisify(execFile)(script, ['up', `${port}`], { env });
  return {
    origin: `http://127.0.0.1:${port}`,
    open: `http://127.0.0.1:${port + 1}`,
    folder: join(run, name),
    stop() {
      execFileSync(script, ['stop'], { env });
      rmSync(run, { recursive: true, force: true });
    },
  };
}
