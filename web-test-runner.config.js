import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPath, chromeFlags } from './scripts/browsers.js';
import { webkitLauncher } from './scripts/webkit-launcher.js';
import { fixturesPlugin } from './test/helpers/fixtures.js';
import { answerServer } from './test/helpers/answer-server.js';
import { faultServer } from './test/helpers/fault-server.js';

const launchers = {
  chrome: () =>
    chromeLauncher({
      launchOptions: { executablePath: browserPath('chrome'), args: chromeFlags },
      // A browser context, and so a window, for each page: Chrome doesn't paint a background tab, so animation frames and
      // IntersectionObserver callbacks would be missing.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  // Puppeteer drives Firefox through WebDriver BiDi. Two pages at a time would be so slow that tests reach their timeout.
  firefox: () =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: browserPath('firefox'), headless: true },
    }),
  webkit: webkitLauncher,
};

/** The browsers in the environment variable `BROWSERS`, such as `chrome,firefox,webkit`; by default Chrome alone. */
const engines = (process.env.BROWSERS ?? 'chrome').split(',');
const browsers = engines.map(name => launchers[name]());

/**
 * Tests of modules in which engines don't differ: no layout, input, media or network, and no parsing of HTML. They run in
 * Chromium alone, because Firefox and WebKitGTK take seconds to open the page of a test file.
 */
const inChromiumAlone = [
  'test/cards/merge-templates.test.ts',
  'test/controllers/{after-removal,feed-events,save-feed,shadow-hosts}.test.ts',
  'test/elements/{define,drawn-cards,failure,news-element-slots,news-element-unset-properties}.test.ts',
  'test/elements/news-article/section-names.test.ts',
  'test/features/growing/{feed-keys,remembered-place}.test.ts',
  'test/features/upkeep/{copies,reconnect,sweep-markers,unclosed-tag,upkeep}.test.ts',
  'test/html/{drop-pictures,look-up-entities,typeset,web-link}.test.ts',
  'test/load/explain-failure.test.ts',
];

/** Matches error messages of the runner about a browser that crashed or didn't open a page, which are no failures of tests. */
const BROWSER_IS_LOST =
  /^The browser was unable to|^Browser tests did not start|browser disconnected|WebDriver|Protocol error|Target closed/;

export default {
  rootDir: '.',
  files: [
    'test/**/*.test.ts',
    '!test/**/*.node.test.ts',
    // These tests need a build: `npm run test:built`.
    '!test/built/**',
    '!**/node_modules/**',
    ...(engines.includes('chrome') ? [] : inChromiumAlone.map(pattern => `!${pattern}`)),
  ],
  browsers: await Promise.all(browsers),
  concurrency: 2,
  concurrentBrowsers: 1,
  // Milliseconds. On a busy machine, a window may open late. A test that hangs is ended by the test framework's timeout.
  browserStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: '60000' } },
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  middleware: [await answerServer(), await faultServer()],
  plugins: [
    fixturesPlugin(),
    // With the target 'auto', the newest browsers would get decorators uncompiled, which no browser can parse.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode|^\[news-elements\]/.test(String(args[0])),
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly'] },
  reporters: [defaultReporter(), countReporter()],
};

/**
 * A reporter for the scripts that start the runner. Prints a line for each failed test (`failed: …`) and each test file in
 * which the browser crashed (`lost: …`, which `scripts/test-browsers.js` repeats), then `N passed, N failed, N skipped`.
 */
function countReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      const notes = [];
      for (const { testFile, testResults, passed, errors } of sessions) {
        const file = relative('.', testFile);
        const tests = testsOf(testResults);
        for (const test of tests) {
          counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
          if (!test.skipped && !test.passed) notes.push(`failed: ${file}: ${test.name}`);
        }
        if (passed || tests.some(test => !test.passed)) continue;
        // The file failed, but none of its tests did, for instance because it couldn't be loaded: one failed test.
        counts.failed++;
        notes.push(
          `${errors.some(({ message }) => BROWSER_IS_LOST.test(message)) ? 'lost' : 'failed'}: ${file}`,
        );
      }
      const { passed, failed, skipped } = counts;
      process.once('exit', () => {
        for (const note of notes) console.log(note);
        console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
      });
    },
  };
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
