/**
 * `npm run bench`: measures news-list, hand-written `innerHTML` ("limits") and other libraries in turns, with the same
 * stories. Writes `RESULTS.md` and the README's table. `-- --quick` measures fewer rounds and cards and writes no file;
 * `-- --only=cdn,x-teaser` measures only these contenders and writes no file.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.js';
import { bundleInto } from './bundle.js';
import { measureChanges, measureScroll } from './change.js';
import { contenders } from './contenders/index.js';
import { measureLoad } from './measure.js';
import { writeResults } from './results.js';
import { Samples } from './samples.js';
import { startSite } from './site.js';
import { measureSlowNetwork } from './slow-network.js';

const { values: chosen } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
/** Number of cards → number of rounds in which it is measured. */
const rounds = chosen.quick ? { 10: 1, 100: 1, 1000: 1 } : { 10: 3, 100: 3, 1000: 3, 10000: 2 };
const slowRounds = chosen.quick ? 1 : 2;
const names = Object.keys(contenders).filter(name => !chosen.only || chosen.only.split(',').includes(name));

const start = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'news-elements-bench-'));
await bundleInto(folder);
const site = await startSite(folder);
const browser = await startBrowser();
const samples = new Samples();
try {
  // Warm-up without recording: the first load of each contender is slower, in the browser and in the server.
  for (const name of names) await measureLoad(browser, site, name, 10);
  for (const [size, times] of Object.entries(rounds)) await measure(Number(size), times);
  for (let round = 0; round < slowRounds; round++) {
    for (const name of turn(names, round)) {
      samples.add(name, 10, await measureSlowNetwork(browser, site, name, 10));
    }
  }
  await writeResults({
    samples,
    names,
    sizes: Object.keys(rounds).map(Number),
    browser: await browser.version(),
    keep: !chosen.quick && !chosen.only,
    minutes: (performance.now() - start) / 60_000,
  });
} finally {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
}

async function measure(count, times) {
  for (let round = 0; round < times; round++) {
    process.stderr.write(`${count} cards, round ${round + 1} of ${times}\n`);
    for (const name of turn(names, round)) {
      const contender = contenders[name];
      const { most = Infinity, rounds = Infinity } = contender;
      if (count > most || (count >= 1000 && (chosen.quick ? rounds < Infinity : round >= rounds))) continue;
      const measured = await measureLoad(browser, site, name, count, async (page, devtools) =>
        count < 1000
          ? {}
          : {
              ...(round < 3 ? await measureScroll(page, devtools) : {}),
              ...(count === 1000 ? await measureChanges(page, devtools, site, contender) : {}),
            },
      );
      samples.add(name, count, measured);
    }
  }
}

/** Rotates the list of contenders by one for each round, so that each round begins with another contender. */
function turn(list, round) {
  const first = round % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}
