import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Runs an npm script unless its output file is newer than all of `src`. Rejects with its output if the script fails. */
export async function makeUpToDate(root: string, script: string, output: string): Promise<void> {
  const made = await timeOf(join(root, output));
  const sources = await readdir(join(root, 'src'), { recursive: true });
  const times = await Promise.all(sources.map(file => timeOf(join(root, 'src', file))));
  if (made > Math.max(...times)) return;
  const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (printed += String(text)));
  const [status] = (await once(child, 'close')) as [number];
  if (status !== 0) throw new Error(`npm run ${script} failed:\n${printed}`);
}

/** Modification time of a file in milliseconds; 0 when the file is missing. */
async function timeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
