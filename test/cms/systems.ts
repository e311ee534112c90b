/** Real content systems, started by the scripts in ../shared/cms beside the repository. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sharedData } from '../helpers/shared-data.js';

const scripts = fileURLToPath(sharedData('cms/'));

export interface System {
  /** As the system itself is. */
  readonly origin: string;
  /** The same files with `Access-Control-Allow-Origin: *`; static systems only. */
  readonly open: string;
  /** Where its files are; static systems are built there. */
  readonly folder: string;
  /** Ends it and removes what it wrote. */
  stop(): void;
}

/** Starts `wordpress`, `hugo`, `jekyll`, `eleventy` or `feeds`. Downloads are kept for the next time. */
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
