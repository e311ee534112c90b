/**
 * `npm run lighthouse`: runs Lighthouse with a slow phone on the built demo's front page, a story, the builder and a page
 * rendered by a server. Prints the scores and the audits that cost points; fails if a score is below its goal. Such a page
 * is tried up to three times, and the best try counts, because other load on the machine only lowers scores.
 */
import lighthouse from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import puppeteer from 'puppeteer-core';
import { serve } from '../../demo/serve.js';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { serverPage } from './server-page.js';

const goals = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const metrics = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
const paths = ['/', '/?article=seagrass', '/builder.html', '/server-drawn'];
const chosen = process.argv.slice(2);

/**
 * Speed of the simulated phone as Lighthouse's `benchmarkIndex`; its "mid-tier" phones have 125 to 800. The CPU slowdown, 1
 * to 4, is this computer's index divided by `PHONE`, so that a slow or busy computer is slowed down less.
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
const PHONE = 375;

const server = await serve({ pages: { '/server-drawn': await serverPage() } });
const origin = `http://localhost:${server.address().port}`;
const browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
const port = Number(new URL(browser.wsEndpoint()).port);

const rows = {};
try {
  for (const path of chosen.length ? chosen : paths) {
    const tries = [];
    do tries.push(await look(path));
    while (tries.length < 3 && missed(tries.at(-1)).length);
    const [best] = tries.sort((a, b) => missed(a).length - missed(b).length || scoreOf(b) - scoreOf(a));
    rows[path] = { ...best.scores, ...best.measured, CPU: best.speed, tries: tries.length };
    for (const category of missed(best)) {
      process.exitCode = 1;
      console.log(
        `${path}: ${category} is ${best.scores[category]}, not ${goals[category]}.${best.findings(category)}`,
      );
    }
  }
} finally {
  await browser.close();
  server.close();
}
console.table(rows);

async function look(path) {
  const settings = { port, output: 'json', logLevel: 'error' };
  const speed = (await lighthouse(origin, { ...settings, onlyAudits: ['viewport'] })).lhr.environment
    .benchmarkIndex;
  const slowdown = Math.min(4, Math.max(1, speed / PHONE));
  const { lhr } = await lighthouse(origin + path, {
    ...settings,
    throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: slowdown },
  });
  const { categories, audits, runtimeError } = lhr;
  if (runtimeError) throw new Error(`${path}: ${runtimeError.message}`);
  const scores = Object.keys(goals).map(category => [category, Math.round(categories[category].score * 100)]);
  return {
    scores: Object.fromEntries(scores),
    measured: Object.fromEntries(metrics.map(metric => [metric, audits[metric].displayValue])),
    speed: `${Math.round(speed)} / ${slowdown.toFixed(1)}`,
    findings: category => findings(categories[category], audits),
  };
}

function missed({ scores }) {
  return Object.keys(goals).filter(category => scores[category] < goals[category]);
}

function scoreOf({ scores }) {
  return Object.values(scores).reduce((sum, score) => sum + score);
}

/** A category's audits with a score below 0.9: a line for each, with its title, value and up to five places. */
function findings({ auditRefs }, audits) {
  const lines = auditRefs
    .map(({ id }) => audits[id])
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title, displayValue = '', details }) => {
      const places = (details?.items ?? []).map(({ node, url }) => node?.snippet ?? url ?? '');
      return [title, displayValue, ...places.slice(0, 5)].filter(Boolean).join(' ');
    });
  return lines.map(line => `\n  ${line}`).join('');
}
