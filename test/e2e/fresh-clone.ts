/** A copy of the repository as a clone has it, with a dev server: what a visitor sees after `git clone` and `npm start`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestContext } from 'node:test';
import { stripVTControlCharacters } from 'node:util';

/**
 * Copies all files that git doesn't ignore into a new folder, with the installed packages, and runs `npm start` there. Git
 * itself is not needed. The server ends and the folder goes with the test.
 */
export async function startClone(context: TestContext): Promise<{ folder: string; origin: string }> {
  // Vite compares paths with real ones; on macOS, the temporary folder is a link.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'news-elements-clone-')));
  context.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const ignored = readFileSync('.gitignore', 'utf8')
    .split(/[\n/]+/)
    .filter(Boolean);
  const isIgnored = (name: string): boolean =>
    name === '.git' ||
    ignored.some(each => (each.startsWith('*') ? name.endsWith(each.slice(1)) : name === each));
  cpSync('.', folder, { recursive: true, filter: path => !isIgnored(basename(path)) });
  linkFolder('node_modules', join(folder, 'node_modules'), name =>
    /^(?!\.)|^\.(?:bin|package-lock\.json)$/.test(name),
  );

  // The variables of `npm test` would change what `npm start` does, and so would an environment that the tests have chosen.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_|^(?:NODE_ENV|NODE_TEST_CONTEXT|INIT_CWD)$/i.test(name),
    ),
  );
  // A process group of its own, to which npm, its shell and Vite belong.
  const child = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: folder,
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const closed = once(child, 'close');
  context.after(async () => {
    if (child.exitCode === null) process.kill(-child.pid!);
    await closed;
  });
  let printed = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      printed += stripVTControlCharacters(String(text));
      const [, found] = /Local:\s+(http:\/\/\S+)\/\s/.exec(printed) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => reject(new Error(`npm start ended:\n${printed}`)));
  });
  return { folder, origin };
}

/** Makes a folder of hard links: no bytes are copied, and to programs the files are no links. */
function linkFolder(from: string, to: string, filter: (name: string) => boolean = () => true): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!filter(entry.name)) continue;
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else {
      try {
        linkSync(source, target);
      } catch {
        // Another file system, or one without links.
        copyFileSync(source, target);
      }
    }
  }
}
