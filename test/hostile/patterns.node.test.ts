// Shows promise 7 of SECURITY.md.
/**
 * The regular expressions in `src/` take time linear in their text. The lint has rules for that (`eslint-plugin-regexp`), which
 * don't see all; so here each pattern is timed with texts that are made of the pattern's own parts.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';

/** Files whose patterns get texts of a bounded length, in UTF-16 code units: then reading many such texts takes linear time. */
const bounds: Readonly<Record<string, number>> = {
  // Three excerpts of maximum length.
  'formats/draft/excerpt.ts': 840,
  'formats/draft/to-article.ts': 110,
  'formats/read-dates/parse-date.ts': 100,
  'formats/xml/author-names.ts': 500,
  // A paragraph.
  'html/trailer.ts': 3000,
  // The head of a document, in which its encoding is declared.
  'formats/answer/encodings.ts': 1024,
};

/** Length of a text without a bound. Linear time for it is below 1 ms, quadratic time 50 ms and more on a fast machine. */
const LENGTH = 30_000;
/** Length of all texts together that have a bound. */
const BOUNDED_LENGTH = 20_000;
const LIMIT_MS = 25;

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

function literalsIn(file: string): Pattern[] {
  const text = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Patterns that modules make while they are imported: `new RegExp(…)`. */
async function composedIn(file: string): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const { RegExp } = globalThis;
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const made = new target(source, flags);
      found.push({ file, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import(`../../src/${file}`);
  } finally {
    globalThis.RegExp = RegExp;
  }
  return found;
}

const common = [...'a0A \n<>"\'=/&;-![]().,?#@:\\{}%é日', '\ufffe', '\uffff'];

/** The parts of a pattern, as texts that it may look for. */
function partsOf(source: string): string[] {
  const plain = source
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\[sS]/g, ' ')
    .replace(/\\[dD]/g, '0')
    .replace(/\\[wW]|\\p\{\w+\}/g, 'a')
    .replace(/\\b|\(\?(?:[:=!]|<[=!])/g, '(')
    .replace(/\\([^a-z\d])/gi, '$1');
  const words = plain.match(/[^()|*+?^$[\]{}]+/g) ?? [];
  return [...new Set(words)].filter(word => word.length < 40).slice(0, 8);
}

/** Best of up to three runs, in milliseconds of CPU time, which other programs on the machine change little. */
function time(pattern: RegExp, text: string, repeats: number): number {
  let best = Infinity;
  for (let run = 0; run < 3 && best > LIMIT_MS; run++) {
    const start = process.cpuUsage();
    for (let repeat = 0; repeat < repeats; repeat++) {
      if (pattern.sticky) {
        // Such patterns are tried where markup begins.
        for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
          pattern.lastIndex = at;
          pattern.exec(text);
        }
      } else text.replace(pattern, '');
    }
    // Linux measures the sum, but divides it into both by samples, of which short runs on a busy machine have too few.
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Matches a pattern that repeats a part of itself without a bound, or with one of three digits or more. */
const REPEATS = /[*+]|\{\d+,(?:\d{3,})?\}/;

function assertLinear({ file, source, flags }: Pattern): void {
  if (!REPEATS.test(source)) return;
  const pattern = new RegExp(source, flags);
  const length = bounds[file] ?? LENGTH;
  const parts = partsOf(source);
  const texts: [start: string, unit: string][] = [...common, ...parts].map(unit => ['', unit]);
  for (const part of parts) {
    for (const unit of [...common, ...parts]) texts.push([part, unit], ['', part + unit]);
  }
  // A line break stops `.` and `$`, where any other end would be matched.
  const ends = /[.$]/.test(source) ? ['\x01', '\n'] : ['\x01'];
  for (const [start, unit] of texts) {
    for (const end of ends) {
      const text = start + unit.repeat(Math.ceil(length / unit.length)) + end;
      const took = time(pattern, text, file in bounds ? Math.ceil(BOUNDED_LENGTH / length) : 1);
      assert.ok(
        took < LIMIT_MS,
        `${file}: /${source}/ takes ${took} ms for ${JSON.stringify([start, unit, end])}`,
      );
    }
  }
}

const files = readdirSync(new URL('../../src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .sort();

test('a pattern that takes quadratic time is noticed', () => {
  for (const source of ['[ab]+c', 'x*$', '"(?:[^"\\\\]|\\\\[^])*"', '<!--[^]*?-->'])
    assert.throws(() => assertLinear({ file: 'x.ts', source, flags: 'g' }), /takes/, source);
});

for (const file of files) {
  test(`the patterns of ${file} take linear time`, async () => {
    const composed = /^(?:formats|html|load|articles|server)\//.test(file) ? await composedIn(file) : [];
    for (const pattern of [...literalsIn(file), ...composed]) assertLinear(pattern);
  });
}
