/**
 * The server's part of `npm run soak`: a handler reads 1,000 answers of hostile sources, and visitors ask for pages, categories
 * and sources that never repeat. The heap must stay within 5 % of its size after a warm-up. All is read on the main thread, where
 * the heap can be measured; then a handler with worker threads may have no more threads at its end than its two. At the end the
 * script leaks feeds on purpose, and fails unless that is detected. Needs `--expose-gc`.
 */
import { readdirSync } from 'node:fs';
import { importServer, OWN_WORKER } from '../server/built-server.ts';
import { hostileFeed } from './hostile-feeds.js';

const clean = [];
const test = { after: remove => clean.push(remove) };
// The handler takes a runtime with this global for Deno, which has no worker threads for it.
globalThis.Deno = {};
const { createFeedHandler } = await importServer(test, OWN_WORKER);

/** Number of refreshes before the first measurement, then number of rounds and of refreshes in each. */
const WARM_UP = 400;
const ROUNDS = 5;
const REFRESHES = 200;
/** Allowed growth of the heap, as a fraction. */
const ALLOWED = 0.05;

let number = 0;
let clock = 0;
const handler = createFeedHandler({
  sources: Object.fromEntries([1, 2, 3].map(each => [`news${each}`, `https://news${each}.example/feed`])),
  maxAge: 60,
  now: () => clock,
  resolve: async () => ['93.184.216.34'],
  onError: () => {},
  fetch: async () => {
    const { type, text } = hostileFeed(number++);
    // Every tenth answer is cut off in the middle.
    return new Response(number % 10 ? text : text.slice(0, text.length / 2), {
      headers: { 'content-type': type, etag: `"${number}"` },
    });
  },
});

async function refresh(times) {
  for (let time = 0; time < times; time++) {
    clock += 1e6;
    for (const query of [
      `news${(time % 3) + 1}`,
      `news${(time % 3) + 1}?category=Quay${clock}&page=${time + 1}`,
      `nobody${clock}`,
    ]) {
      const response = await handler(new Request(`https://edge.example/feeds/${query}`));
      await response.arrayBuffer();
    }
  }
}

/** Bytes in use after collections that find nothing more to free. */
async function measure() {
  let least = Infinity;
  for (let idle = 0; idle < 3; idle++) {
    await new Promise(setImmediate);
    globalThis.gc();
    const { heapUsed } = process.memoryUsage();
    if (heapUsed < least * 0.995) idle = -1;
    least = Math.min(least, heapUsed);
  }
  return least;
}

await refresh(WARM_UP);
const start = await measure();
const readings = { warm: Math.round(start / 1024) };
let isFine = true;
for (let round = 1; round <= ROUNDS; round++) {
  await refresh(REFRESHES);
  const now = await measure();
  readings[`${round * REFRESHES} refreshes`] = Math.round(now / 1024);
  if (now <= start * (1 + ALLOWED)) continue;
  console.error(`${round * REFRESHES} refreshes: more than at the start`);
  isFine = false;
}
console.table(Object.entries(readings).map(([when, kB]) => ({ when, 'server heap kB': kB })));

// Handlers whose readings are ended by the deadline, or for lack of memory, replace their threads. Linux lists all threads.
delete globalThis.Deno;
const tasks = () => (process.platform === 'linux' ? readdirSync('/proc/self/task').length : 0);
const before = tasks();
const slow = createFeedHandler({
  sources: { news: 'https://news.example/feed' },
  maxAge: 0,
  timeout: 0.05,
  now: () => (clock += 1e6),
  resolve: async () => ['93.184.216.34'],
  onError: () => {},
  fetch: async () => new Response(hostileFeed(number++).text.repeat(20)),
});
for (let time = 0; time < 50; time++)
  await (await slow(new Request('https://edge.example/news'))).arrayBuffer();
await new Promise(resolve => setTimeout(resolve, 500));
console.log(`threads of the process: ${before}, after 50 readings that were ended: ${tasks()}`);
if (tasks() > before + 2) {
  console.error('Threads are left.');
  isFine = false;
}

// The leak on purpose: keeps every text that a source sends.
const held = [];
for (let time = 0; time < REFRESHES; time++) held.push(hostileFeed(number++));
const leaky = await measure();
console.log(`with a leak of a feed per refresh, after ${held.length}: ${Math.round(leaky / 1024)} kB`);
if (leaky <= start * (1 + ALLOWED)) {
  console.error('A leak is not noticed.');
  isFine = false;
}
for (const remove of clean) await remove();
process.exitCode = isFine ? 0 : 1;
