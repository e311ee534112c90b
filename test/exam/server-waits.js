/**
 * Examines how long visitors of a handler wait for a feed from its cache while it reads the answer of a hostile source. Prints
 * the longest wait for each kind of answer, and how long the main thread ran during a wait at most: on a machine that is busy
 * with other programs, a wait is longer than that. Fails when the main thread ran longer than 200 ms.
 *   node --import tsx test/exam/server-waits.js                 answers of 5 MB, in a worker thread
 *   node --import tsx test/exam/server-waits.js --main          on the main thread, as on runtimes other than Node
 *   node --import tsx test/exam/server-waits.js --bytes=64000   of another size; --only=titles: some kinds of answers;
 *                                                               --times=3: the shortest of three longest waits
 */
import { readFileSync } from 'node:fs';
import { importServer, OWN_WORKER } from '../server/built-server.ts';

const option = name => process.argv.find(each => each.startsWith(`--${name}`));

const LIMIT = 200;
const SIZE = Number(option('bytes')?.split('=')[1] ?? 5_000_000);
const times = Number(option('times')?.split('=')[1] ?? 1);
const only = option('only')?.split('=')[1] ?? '';
// The handler takes a runtime with this global for Deno, and reads on its main thread.
if (option('main')) globalThis.Deno = {};
const clean = [];
const { createFeedHandler } = await importServer({ after: remove => clean.push(remove) }, OWN_WORKER);

const fill = (start, unit, end = '') =>
  start + unit.repeat(Math.floor((SIZE - start.length - end.length) / unit.length)) + end;
const rss = '<rss version="2.0"><channel><title>Harbour</title>';
const end = '</channel></rss>';
const json = '{"version":"https://jsonfeed.org/version/1.1","title":"Harbour","items":[';
const html = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const body = '<p class="lead">The <a href="/fog">fog</a> lifts. <img src="/fog.jpg" alt="Fog"></p>';

/** A word that is repeated with another number each time. */
const numbered = (start, unit, end) => {
  let text = start;
  for (let number = 0; text.length < SIZE - 10_000; number++) text += unit(number);
  return text + end;
};

const answers = {
  'well-formed RSS': fill(
    rss,
    `<item><title>Fog</title><description>${html(body)}</description></item>`,
    end,
  ),
  'RSS of 100,000 items': fill(rss, '<item><title>Fog over the harbour</title></item>', end),
  'RSS with large bodies': numbered(
    rss,
    number => `<item><guid>${number}</guid><description>${html(body).repeat(50)}</description></item>`,
    end,
  ),
  'broken RSS': fill(`${rss}<title>&</title>`, '<item><title>Fog & rain<br></title></item>', end),
  'broken RSS, nested': fill(`${rss}<title>&</title><item>`, '<b>'),
  'broken RSS, unclosed items': fill(`${rss}<title>&</title>`, '<item><title>Fog'),
  'RSS, <p href= and blanks': fill(
    `${rss}<item><description>&lt;p href=`,
    ' ',
    `x:</description></item>${end}`,
  ),
  'RSS, <p href= repeated': fill(`${rss}<item><description>`, '&lt;p href= ', `</description></item>${end}`),
  'RSS, titles of < and letters': fill(`${rss}<item><title>`, '&lt;a', `</title></item>${end}`),
  'RSS, <!-- in a body': fill(`${rss}<item><description>`, '&lt;!--', `</description></item>${end}`),
  'RSS, many elements in a body': fill(`${rss}<item><description>`, '&lt;b/>', `</description></item>${end}`),
  'RSS, many pictures in a body': fill(
    `${rss}<item><description>`,
    '&lt;img src=a>',
    `</description></item>${end}`,
  ),
  'RSS, entities': fill(`${rss}<item><title>`, '&amp;eacute;', `</title></item>${end}`),
  'RSS, unknown entities': numbered(
    `${rss}<item><title>`,
    number => `&amp;ent${number};`,
    `</title></item>${end}`,
  ),
  'RSS, bodies nested': fill(`${rss}<item><description>`, '&lt;div>', `</description></item>${end}`),
  'RSS, categories of an item': numbered(
    `${rss}<item>`,
    number => `<category>${number}</category>`,
    `</item>${end}`,
  ),
  'RSS, odd dates': fill(rss, '<item><title>a</title><pubDate>3. Blumtag 2026</pubDate></item>', end),
  'RSS, namespaces': numbered(rss, number => `<item xmlns:a${number}="b"><a${number}:b/></item>`, end),
  'RSS, attributes': numbered(`${rss}<item `, number => `a${number}="" `, `/>${end}`),
  'Atom, links with a base': fill(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/${'a/'.repeat(500)}">`,
    `<entry><id>a</id><content type="html">${'&lt;a href=b>'.repeat(100)}</content></entry>`,
    '</feed>',
  ),
  'JSON Feed of 100,000 items': fill(
    json,
    '{"id":"a","content_text":"Fog over the harbour"},',
    '{"id":"b"}]}',
  ),
  'JSON Feed with large bodies': numbered(
    json,
    number => `{"id":"${number}","content_html":${JSON.stringify(body.repeat(50))}},`,
    '{"id":"b"}]}',
  ),
  'JSON Feed, one body': fill(`${json}{"id":"a","content_html":"`, body.replaceAll('"', "'"), '"}]}'),
  'JSON, nested': fill('', '['),
  'JSON, nested and closed': '['.repeat(SIZE / 2) + ']'.repeat(SIZE / 2),
  'JSON, small lists': fill('[', '[],', '[]]'),
  'JSON Feed, tags of an item': numbered(`${json}{"id":"a","tags":[`, number => `"${number}",`, '"b"]}]}'),
  'no feed: blanks': fill('', ' '),
  'no feed: <': fill('', '<'),
  'no feed: a web page': fill('<!doctype html><title>News</title>', '<p class="lead">Fog<br>'),
};

const results = [];
for (const [kind, text] of Object.entries(answers)) {
  if (!kind.includes(only)) continue;
  const rounds = [];
  for (let time = 0; time < times; time++) rounds.push(await examine(text));
  results.push({ kind, ...rounds.sort((a, b) => a['main thread'] - b['main thread'])[0] });
  process.stderr.write(`${kind}: ${JSON.stringify(results.at(-1))}\n`);
}
console.table(results.toSorted((a, b) => b['main thread'] - a['main thread']));
for (const remove of clean) await remove();
if (results.some(result => result['main thread'] > LIMIT)) process.exitCode = 1;

/** For how many milliseconds this thread has run so far; Linux counts that without the time of other threads and programs. */
function running() {
  if (process.platform !== 'linux') return performance.now();
  return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
}

/** Reads one answer, while visitors ask for another feed without a pause. Times are in milliseconds. */
async function examine(text) {
  const bytes = new TextEncoder().encode(text);
  const quiet = `${json}{"id":"a","title":"Fog"}]}`;
  const handler = createFeedHandler({
    sources: { hostile: 'https://hostile.example/feed', quiet: 'https://quiet.example/feed' },
    timeout: 60,
    maxBytes: SIZE,
    onError() {},
    fetch: async url => new Response(url.includes('quiet') ? quiet : bytes),
  });
  const ask = name => handler(new Request(`https://edge.example/feeds/${name}`));
  await ask('quiet');
  const start = performance.now();
  let status;
  const read = ask('hostile').then(async response => {
    status = response.status;
    await response.arrayBuffer();
  });
  let longest = 0;
  let longestRun = 0;
  let isOver = false;
  void read.finally(() => (isOver = true));
  while (!isOver) {
    const asked = performance.now();
    const ran = running();
    // Visitors come by the event loop, not by a microtask.
    await new Promise(setImmediate);
    await (await ask('quiet')).text();
    longest = Math.max(longest, performance.now() - asked);
    longestRun = Math.max(longestRun, running() - ran);
  }
  await read;
  const again = performance.now();
  await (await ask('hostile')).arrayBuffer();
  return {
    status,
    'longest wait': Math.round(longest),
    'main thread': Math.round(longestRun),
    whole: Math.round(again - start),
    'from cache': Math.round(performance.now() - again),
  };
}
