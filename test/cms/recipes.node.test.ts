import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { recipeFiles } from '../helpers/recipe-files.js';
import { startSystem, type System } from './systems.js';

interface Recipe {
  /** Path and source text of a page that uses the recipe's template. */
  readonly page: readonly [path: string, text: string];
  /** Makes the other changes that the recipe describes, in the site's folder. */
  readonly configure?: (folder: string) => void;
  readonly build: readonly [command: string, ...args: string[]];
  /** Folder of the built site, relative to the site's folder. */
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

/** PHP script: activates the recipe's plugin, publishes a page with its shortcode, and prints the page's URL. */
const publish = `<?php
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
activate_plugin( 'news-list/news-list.php' );
$page = array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'All', 'post_content' => '[news_list limit="6"]' );
echo get_permalink( wp_insert_post( $page ) );
`;

describe('recipes', () => {
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

      it('puts the articles into the page, which requests no feed', async () => {
        await checkPage(`${system.origin}/`, 'img');
      });
    });
  }

  describe('wordpress', () => {
    let system: System;
    let address: string;
    before(async () => {
      system = await startSystem('wordpress');
      const root = join(dirname(system.folder), 'wordpress-bookworm-mariadb', 'wp');
      for (const [path, text] of recipeFiles('wordpress')) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      cpSync('dist/cdn', join(root, 'wp-content/plugins/news-list/news-elements'), { recursive: true });
      const script = join(root, '..', 'publish-list.php');
      writeFileSync(script, publish);
      address = execFileSync('php', [script, root], { encoding: 'utf8' });
    });
    after(() => {
      system.stop();
    });

    it('puts the articles into the page, which requests no feed', async () => {
      await checkPage(address, 'wp-content/uploads');
    });
  });

  /** Asserts that the page shows six stories, five with a picture whose path has `pictures`, and that it requested no feed. */
  async function checkPage(address: string, pictures: string): Promise<void> {
    const tab = await browser.newPage();
    const asked: string[] = [];
    const missed: string[] = [];
    tab.on('response', response => {
      const { pathname } = new URL(response.url());
      asked.push(pathname);
      if (!response.ok() && pathname !== '/favicon.ico') missed.push(pathname);
    });
    await tab.goto(address, { waitUntil: 'networkidle0' });
    await tab.waitForFunction(() => document.querySelector('news-list')?.status === 'ready');
    const articles = await tab.$eval('news-list', element =>
      element.articles.map(({ title, image }) => [title, image?.src] as const),
    );
    assert.equal(articles.length, 6);
    assert.doesNotMatch(articles.join(), /&\w+;|\\u003c/);
    const sources = articles.flatMap(([, source]) => source ?? []);
    assert.equal(sources.length, 5);
    for (const source of sources) assert.match(source, new RegExp(`/${pictures}/[\\w/-]+\\.png$`));
    assert.deepEqual(missed, []);
    assert.deepEqual(
      asked.filter(path => /feed|rss|\.xml|\.json$|wp-json/.test(path) && !path.endsWith('.js')),
      [],
    );
  }
});
