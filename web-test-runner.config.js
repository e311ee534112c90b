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
      // A tab behind another one is never painted, so it has no frames and sees nothing come into view.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  // Through WebDriver BiDi; two pages at once slow each other past every timeout.
  firefox: () =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: browserPath('firefox'), headless: true },
    }),
  webkit: webkitLauncher,
};

/** `BROWSERS=chrome,firefox,webkit` chooses. */
const browsers = (process.env.BROWSERS ?? 'chrome').split(',').map(name => launchers[name]());

/** What the runner says when a browser didn't open a page or ended by itself: no word about the tests. */
const BROWSER_IS_LOST =
  /^The browser was unable to|^Browser tests did not start|browser disconnected|WebDriver|Protocol error|Target closed/;

export default {
  rootDir: '.',
  files: [
    'test/**/*.test.ts',
    '!test/**/*.node.test.ts',
    // After a build: `npm run test:built`.
    '!test/built/**',
    '!**/node_modules/**',
  ],
  browsers: await Promise.all(browsers),
  concurrency: 2,
  concurrentBrowsers: 1,
  // A busy machine takes long to open a window; a test that hangs is ended by its own timeout.
  browserStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: '60000' } },
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  middleware: [await answerServer(), await faultServer()],
  plugins: [
    fixturesPlugin(),
    // Not target 'auto': no browser parses decorators, yet the newest would be sent them as they are.
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

/** Prints the line that `scripts/test.js` adds up, and before it what `scripts/test-browsers.js` repeats. */
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
        // A file that doesn't load has no tests.
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
