/** Prints all results, and writes them to `RESULTS.md` and a summary to the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { judge } from './bars.js';
import { changeNames } from './change.js';
import { contenders } from './contenders/index.js';
import { ratio, summarise } from './statistics.js';

const readme = join(import.meta.dirname, '../../README.md');
const results = join(import.meta.dirname, 'RESULTS.md');

/** Title of the column → metric, and the function that formats its values. */
const columns = {
  'first card ms': ['first', spread],
  'all cards ms': ['all', spread],
  'thread ms': ['thread', spread],
  'style ms': ['style', middle],
  'layout ms': ['layout', middle],
  'long tasks': ['longTasks', middle],
  'longest ms': ['longest', middle],
  'heap MB': ['heap', tenths],
  'DOM nodes': ['nodes', middle],
  pictures: ['pictures', middle],
  shift: ['shift', hundredths],
};
const changeColumns = Object.fromEntries(
  changeNames.flatMap(name => [
    [`${name} ms`, [`${name}Time`, spread]],
    [`${name} thread ms`, [`${name}Thread`, spread]],
  ]),
);
const scrollColumns = {
  'frames dropped %': ['dropped', spread],
  'tasks over 50 ms': ['scrollTasks', middle],
  'longest task ms': ['scrollLongest', spread],
};
const slowColumns = {
  'first card after the feed ms': ['slowAfterFeed', spread],
  'first card after navigation ms': ['slowFirst', spread],
};

export async function writeResults({ samples, names, sizes, browser, keep, minutes }) {
  const about = `${new Date().toISOString().slice(0, 10)}, ${machine()}, ${browser}, \`npm run bench\`, ${minutes.toFixed(0)} minutes.`;
  const values = (name, size, metric) => samples.of(name, size, metric);
  const table = (size, chosen) => tableOf(names, chosen, (name, metric) => values(name, size, metric));
  const verdicts = judge(samples, names, sizes);
  const parts = [
    '# Benchmark',
    `${about} Written by \`run.js\`; what is measured and how is in [README.md](README.md). Medians, with quartiles in brackets.`,
    '## The bars',
    ...verdicts.map(({ bar, reached, isMet }) => `- ${isMet ? 'met' : '**missed**'}: ${bar}: ${reached}`),
    '## Bytes',
    tableOf(names, { 'code kB': ['code', kilobytes], requests: ['requests', middle] }, (name, metric) =>
      values(name, 10, metric),
    ),
    ...sizes.flatMap(size => [
      `## ${size.toLocaleString('en')} cards`,
      ratios(samples, names, size),
      table(size, columns),
    ]),
    '## Changes of 1,000 cards',
    table(1000, changeColumns),
    ...sizes
      .filter(size => size >= 1000)
      .flatMap(size => [
        `## Scrolling through ${size.toLocaleString('en')} cards`,
        table(size, scrollColumns),
      ]),
    '## 10 cards on slow 4G, on a phone',
    table(10, slowColumns),
  ];
  console.log(parts.join('\n\n'));
  if (!keep) return;
  writeFileSync(results, await pretty(parts.join('\n\n'), results));
  const gist = `${about} Medians of rounds in which all took turns; –: too slow to be asked for as many.\n\n${gistOf(samples, names, sizes)}`;
  const text = readFileSync(readme, 'utf8');
  const between = /(?<=<!-- bench -->\n)[^]*(?=<!-- \/bench -->)/;
  writeFileSync(
    readme,
    await pretty(
      text.replace(between, () => `\n${gist}\n\n`),
      readme,
    ),
  );
}

/** The README's table: kB of code, ms until all cards are painted, MB of heap. */
function gistOf(samples, names, sizes) {
  const head = [
    '',
    'code kB',
    ...sizes.map(size => `${size.toLocaleString('en')} cards, ms`),
    '1,000 cards, heap MB',
  ];
  const rows = names.map(name => [
    contenders[name].title,
    kilobytes(samples.of(name, 10, 'code')),
    ...sizes.map(size => middle(samples.of(name, size, 'all'))),
    tenths(samples.of(name, 1000, 'heap')),
  ]);
  return toMarkdown([head, ...rows]);
}

function ratios(samples, names, size) {
  const to = 'innerhtml';
  const written = names.map(name => {
    const found = ratio(samples.of(name, size, 'all'), samples.of(to, size, 'all'));
    return found && `${contenders[name].title} ${found.median.toFixed(2)}`;
  });
  return `All cards, as a multiple of the plain limit: ${written.filter(Boolean).join(', ')}.`;
}

function tableOf(names, chosen, valuesOf) {
  const rows = names.map(name => [
    contenders[name].title,
    ...Object.values(chosen).map(([metric, write]) => write(valuesOf(name, metric))),
  ]);
  return toMarkdown([['', ...Object.keys(chosen)], ...rows]);
}

function toMarkdown([head, ...rows]) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function write(values, digits) {
  const found = summarise(values);
  return found ? found.median.toFixed(digits) : '–';
}
function middle(values) {
  return write(values, 0);
}
function tenths(values) {
  return write(values, 1);
}
function hundredths(values) {
  return write(values, 2);
}
function kilobytes(values) {
  return write(
    values.map(bytes => bytes / 1000),
    1,
  );
}
function spread(values) {
  const found = summarise(values);
  if (!found) return '–';
  const [median, low, high] = [found.median, found.low, found.high].map(value => value.toFixed(0));
  return `${median} (${low}–${high})`;
}

function machine() {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${model.trim() || arch()}, ${memory} GB, ${platform()} ${release().split('-')[0]}`;
}

async function pretty(text, file) {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
