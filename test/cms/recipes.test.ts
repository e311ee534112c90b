import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { recipeFiles } from '../helpers/recipe-files.js';
import { missing, startSystem, type System } from './systems.js';

interface Recipe {
  /** The page that uses it: its path and its text. */
  readonly page: readonly [path: string, text: string];
  /** What else the recipe says to do. */
  readonly configure?: (folder: string) => void;
  readonly build: readonly [command: string, ...args: string[]];
  /** Folder of the built site. */
  readonly output: string;
}

const head = '<!doctype html><script type="module" src="/news-elements/news-elements.js"></script>';

const recipes: Readonly<Record<string, Recipe>> = {
  hugo: {
    page: [
      'layouts/index.html',
      `${head}{{ partial "news-list.html" (dict "pages" site.RegularPages.ByDate.Reverse "limit" 6) }}`,
    ],
    build: ['hugo', '--quiet', '-d', 'public'],
    output: 'public',
  },
  jekyll: {
    page: ['index.html', `---\n---\n${head}{% include news-list.html limit=6 %}`],
    build: ['jekyll', 'build', '-q', '--disable-disk-cache'],
    output: '_site',
  },
  eleventy: {
    page: ['index.njk', `${head}{% newsList collections.posts, 6 %}`],
    configure(folder) {
      const path = join(folder, 'eleventy.config.js');
      const config = readFileSync(path, 'utf8').replace(
        '(c) {',
        "(c) { c.addShortcode('newsList', newsList);",
      );
      writeFileSync(path, `import { newsList } from './news-list.js';\n${config}`);
    },
    build: ['npx', 'eleventy', '--quiet'],
    output: '_site',
  },
};

describe('recipes', { skip: missing }, () => {
  let browser: Browser;
  before(async () => {
    browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
  });
  after(() => browser.close());

  for (const [name, { page, configure, build, output }] of Object.entries(recipes)) {
    describe(name, () => {
      let system: System;
      before(async () => {
        system = await startSystem(name);
        for (const [path, text] of [...recipeFiles(name), page]) {
          mkdirSync(dirname(join(system.folder, path)), { recursive: true });
          writeFileSync(join(system.folder, path), text);
        }
        configure?.(system.folder);
        const [command, ...args] = build;
        const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
        execFileSync(command, args, { cwd: system.folder, env });
        cpSync('dist/cdn', join(system.folder, output, 'news-elements'), { recursive: true });
      });
      after(() => {
        system.stop();
      });

      it('puts the news into the page, which asks for none', async () => {
        const tab = await browser.newPage();
        const asked: string[] = [];
        tab.on('request', request => asked.push(new URL(request.url()).pathname));
        await tab.goto(`${system.origin}/`);
        await tab.waitForFunction(() => document.querySelector('news-list')?.status === 'ready');
        const articles = await tab.$eval('news-list', element => element.articles.map(({ title }) => title));
        assert.equal(articles.length, 6);
        assert.doesNotMatch(articles.join(), /&\w+;|\\u003c/);
        assert.deepEqual(
          asked.filter(path => /feed|rss|\.xml|\.json$/.test(path) && !path.endsWith('.js')),
          [],
        );
      });
    });
  }
});
