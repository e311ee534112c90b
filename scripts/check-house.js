/**
 * `npm run check:house`: reports what makes it hard to find a file in `src/` or its tests. A file of more than 250 lines must
 * give the reason in its first comment, no folder may contain a single file, two folders have a maximum number of files, and
 * each file with code has a test of its own name in the same folder of `test/`, or is in `testedTogether`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const MOST_LINES = 250;
const REASON = `More than ${MOST_LINES} lines: `;
/** Folder → maximum number of `.ts` files directly in it. */
const mostFiles = { src: 10, 'src/formats': 14 };

/** Pattern of paths in `src/` → the test file that covers all files with such a path. */
const testedTogether = [
  // Tables and template strings, one language or layout a file. The tests read the folder's index.
  [/^locales\/(?:index|[a-z]{2}(?:-[a-z]+)?)\.ts$/, 'test/locales/index.node.test.ts'],
  [/^cards\/(?!columns|merge|parts|rows)[a-z-]+\.ts$/, 'test/cards/card.test.ts'],
  [/^features\/index\.ts$/, 'test/controllers/feature-controller.node.test.ts'],
  [/^(?:.+[./])?styles\.ts$/, 'test/visual/visual.node.test.ts'],
  [/^html\/element-kinds\.ts$/, 'test/html/open-elements.test.ts'],
  [/^html\/rare-html\.ts$/, 'test/html/tidy.node.test.ts'],
  [/^html\/latin-entities\.ts$/, 'test/html/entities.node.test.ts'],
  [/^formats\/draft\/draft\.ts$/, 'test/formats/parse-feed.node.test.ts'],
  // Adapters (`…-host.ts`) are tested through the elements that use them.
  [/^elements\/news-host\.ts$/, 'test/elements/news-element.test.ts'],
  [/^elements\/(?:.+\/)?(.+)-host\.ts$/, 'test/elements/$1/$1.test.ts'],
  // Entry points of the package: tests of the built files, of server-side rendering and of a deployment cover them.
  [/^(?:cdn\/.+|define|define\/news-.+|define\/related-news|index)\.ts$/, 'test/built/cdn.test.ts'],
  [/^define\/hydrate\.ts$/, 'test/ssr/hydrate.node.test.ts'],
  [/^ssr\.ts$/, 'test/ssr/render-news.node.test.ts'],
  // What a thread does, tested through the handler.
  [/^server\/feed-reading\.ts$/, 'test/server/read-source.node.test.ts'],
  [/^server\/reading-worker\.ts$/, 'test/server/reading-threads.node.test.ts'],
  [/^server\/index\.ts$/, 'test/deployed/in-workers.node.test.ts'],
];

const problems = folders('src').flatMap(folder => {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && entry.name.endsWith('.ts')).map(({ name }) => name);
  const most = mostFiles[folder] ?? Infinity;
  return [
    ...(entries.length === 1 ? [`${folder}/ has only ${entries[0].name}: move it up, or to its like.`] : []),
    ...(files.length > most ? [`${folder}/ has ${files.length} files; ${most} may stand there.`] : []),
    ...files.map(file => join(folder, file)).flatMap(file => [...tooLong(file), ...untested(file)]),
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

/**
 * Problems of a file that exports code, not only types: it has no test of its own name in the same folder of `test/`, or the
 * test file that `testedTogether` gives for it doesn't exist.
 */
function untested(file) {
  if (
    !/^export (?:default |abstract |async )*(?:const|let|function|class)\b/m.test(readFileSync(file, 'utf8'))
  )
    return [];
  const path = relative('src', file).replaceAll('\\', '/');
  const together = testedTogether.find(([pattern]) => pattern.test(path));
  const test = together && path.replace(...together);
  if (test) return existsSync(test) ? [] : [`${file} is said to be tested by ${test}, which is missing.`];
  const folder = join('test', dirname(path));
  const name = basename(path, '.ts');
  const isFound = existsSync(folder) && readdirSync(folder).some(each => isTestOf(name, each));
  return isFound
    ? []
    : [`${file} has no test: write ${join(folder, name)}.node.test.ts, or .test.ts for a browser.`];
}

/** Whether `file` tests the module `name`: `retry` has `retry.test.ts`, `retry.node.test.ts`, `retry-after-abort.test.ts`. */
function isTestOf(name, file) {
  return file.endsWith('.test.ts') && (file.startsWith(`${name}.`) || file.startsWith(`${name}-`));
}
