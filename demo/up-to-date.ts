import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** An npm script that builds something. All paths are those of files and folders, relative to the package's folder. */
export interface Made {
  /** Name of the script in `package.json`. */
  readonly script: string;
  /** All that the script reads: sources, settings, its own code, and lockfiles, which stand for `node_modules`. */
  readonly reads: readonly string[];
  /** Those of its files that are used. */
  readonly writes: readonly string[];
}

/** Hashes of what a script read and wrote when it last ran. */
interface Run {
  readonly read: string;
  readonly written: string;
}

const running = new Map<string, Promise<void>>();

/**
 * Runs an npm script unless it has run on these very inputs and all that it wrote is still there, unchanged. Contents are
 * compared, not times: files of a checkout, of an archive or of an interrupted build may have any time. Calls at the same time
 * share one run.
 * @param root absolute path of the package's folder
 * @param run runs a script of the package in this folder; tests replace it
 * @throws Error with what the script has printed, if it fails
 */
export async function makeUpToDate(root: string, made: Made, run = runScript): Promise<void> {
  const key = join(root, made.script);
  let update = running.get(key);
  if (!update) {
    update = runIfStale(root, made, run).finally(() => running.delete(key));
    running.set(key, update);
  }
  return update;
}

async function runIfStale(
  root: string,
  { script, reads, writes }: Made,
  run: typeof runScript,
): Promise<void> {
  const record = join(root, 'node_modules/.cache/news-elements', `${script.replaceAll(':', '-')}.json`);
  // Hashed before the script runs: an input that changes meanwhile makes the output stale again.
  const read = await hashAll(root, reads);
  const last = await readRecord(record);
  if (last?.read === read && last.written === (await hashAll(root, writes))) return;
  await run(root, script);
  const done: Run = { read, written: await hashAll(root, writes) };
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, JSON.stringify(done));
}

async function runScript(root: string, script: string): Promise<void> {
  const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (printed += String(text)));
  const [status] = (await once(child, 'close')) as [number];
  if (status !== 0) throw new Error(`npm run ${script} failed:\n${printed}`);
}

/** The last run; `undefined` if there is none, or if its record was not written to the end. */
async function readRecord(path: string): Promise<Run | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Run;
  } catch {
    return undefined;
  }
}

/** One hash of the names and contents of all files in these paths. A missing file or folder counts as empty. */
async function hashAll(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesIn(root, path)) {
      // Another build may remove the file between the listing and the reading.
      const bytes = await readFile(join(root, file)).catch(() => '');
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** The file itself, or all files in the folder and below, in a fixed order. */
async function filesIn(root: string, path: string): Promise<string[]> {
  const found = await stat(join(root, path)).catch(() => undefined);
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(root, '/').length))
    .sort();
}
