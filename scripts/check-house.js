/**
 * `npm run check:house`: reports what makes it hard to find a file in `src/`. A file of more than 250 lines must give the
 * reason in its first comment, no folder may contain a single file, and two folders have a maximum number of files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST_LINES = 250;
const REASON = `More than ${MOST_LINES} lines: `;
/** Folder → maximum number of `.ts` files directly in it. */
const mostFiles = { src: 10, 'src/formats': 14 };

const problems = folders('src').flatMap(folder => {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && entry.name.endsWith('.ts')).map(({ name }) => name);
  const most = mostFiles[folder] ?? Infinity;
  return [
    ...(entries.length === 1 ? [`${folder}/ has only ${entries[0].name}: move it up, or to its like.`] : []),
    ...(files.length > most ? [`${folder}/ has ${files.length} files; ${most} may stand there.`] : []),
    ...files.map(file => join(folder, file)).flatMap(tooLong),
  ];
});

for (const problem of problems) console.error(problem);
if (problems.length) process.exitCode = 1;

/** Paths of a folder and all folders below it. */
function folders(folder) {
  const within = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
  return [folder, ...within.flatMap(({ name }) => folders(join(folder, name)))];
}

function tooLong(file) {
  const text = readFileSync(file, 'utf8');
  const lines = text.trimEnd().split('\n').length;
  const [firstComment = ''] = /^\/\*[^]*?\*\/|^(?:\/\/.*\n)+/.exec(text) ?? [];
  if (lines <= MOST_LINES || firstComment.replace(/\s+\*?\s*/g, ' ').includes(REASON)) return [];
  return [`${file} has ${lines} lines. Split it, or begin it with a comment that says “${REASON}…”.`];
}
