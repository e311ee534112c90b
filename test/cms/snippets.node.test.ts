/** Tests the builder's snippets for Hugo and WordPress in real installations of these systems. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Embed } from '../../demo/builder/snippets/embed.js';
import { snippetNamed } from '../../demo/builder/snippets/index.js';
import { hashFiles } from '../../demo/library-plugin.js';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { hostileText } from '../helpers/hostile-text.js';
import { startSystem, type System } from './systems.js';

const LIBRARY = 'news-elements';

/**
 * PHP script: publishes the text from standard input as a WordPress page, and prints the page's URL. It activates our plugin if
 * the text is the shortcode `[news]`, else deactivates the plugin, so that other snippets are tested without it.
 */
const publish = `<?php
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
kses_remove_filters();
$content = stream_get_contents( STDIN );
'[news]' === $content ? activate_plugin( 'news/news.php' ) : deactivate_plugins( 'news/news.php' );
$page = array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'News', 'post_content' => $content );
echo get_permalink( wp_insert_post( wp_slash( $page ) ) );
`;

describe('the snippets of the builder', () => {
  let browser: Browser;
  let hashes: Readonly<Record<string, string>>;
  before(async () => {
    hashes = await hashFiles();
    browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
  });
  after(() => browser.close());

  const write = (name: string, endpoint: string): string => {
    const embed: Embed = {
      tag: 'news-list',
      attributes: [
        ['endpoint', endpoint],
        ['limit', 3],
        ['heading', hostileText],
      ],
      declarations: { '--news-radius': '3px' },
      link: { href: '/', text: hostileText },
      library: { url: `/${LIBRARY}/`, hashes },
    };
    return snippetNamed(name).write(embed)[0].text;
  };

  /** Opens a page; resolves to what its news-list shows, and to errors and messages about scripts on the console. */
  async function look(url: string): Promise<object> {
    const tab = await browser.newPage();
    const complaints: string[] = [];
    tab.on('pageerror', error => complaints.push(String(error)));
    tab.on('console', message => {
      if (/integrity|import ?map|module/i.test(message.text())) complaints.push(message.text());
    });
    await tab.goto(url);
    await tab.waitForFunction(() => document.querySelector('news-list')?.status === 'ready');
    const shown = await tab.$eval('news-list', list => ({
      count: list.articles.length,
      heading: list.shadowRoot?.querySelector('[part~=heading]')?.textContent,
      radius: getComputedStyle(list).getPropertyValue('--news-radius'),
      fallback: list.querySelector('a')?.textContent,
    }));
    return { ...shown, complaints };
  }

  const expected = { count: 3, heading: hostileText, radius: '3px', fallback: hostileText, complaints: [] };

  describe('in Hugo', () => {
    let hugo: System;
    before(async () => (hugo = await startSystem('hugo')));
    after(() => hugo.stop());

    it('show the news', async () => {
      const files = {
        'layouts/partials/news.html': write('hugo', '/feed.json'),
        'layouts/index.html': '<!doctype html><meta charset="utf-8">{{ partial "news.html" . }}',
      };
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(hugo.folder, path)), { recursive: true });
        writeFileSync(join(hugo.folder, path), text);
      }
      execFileSync('hugo', ['--quiet', '-d', 'public'], { cwd: hugo.folder });
      cpSync('dist/cdn', join(hugo.folder, 'public', LIBRARY), { recursive: true });
      assert.deepEqual(await look(`${hugo.origin}/`), expected);
    });
  });

  describe('in WordPress', () => {
    let wordpress: System;
    let folder: string;
    before(async () => {
      wordpress = await startSystem('wordpress');
      folder = join(dirname(wordpress.folder), 'wordpress-bookworm-mariadb', 'wp');
      cpSync('dist/cdn', join(folder, LIBRARY), { recursive: true });
      mkdirSync(join(folder, 'wp-content/plugins/news'), { recursive: true });
      const plugin = write('wordpress-php', '/wp-json/wp/v2/posts');
      writeFileSync(join(folder, 'wp-content/plugins/news/news.php'), plugin);
      writeFileSync(join(folder, '..', 'publish.php'), publish);
    });
    after(() => wordpress.stop());

    const addressOf = (content: string): string =>
      execFileSync('php', [join(folder, '..', 'publish.php'), folder], { input: content, encoding: 'utf8' });

    // WordPress replaces quotation marks and dashes in the content of a post by typographic ones.
    const fallback = hostileText.replace(`"'`, '“‘').replace('-->', '–>');

    it('show the news as a plugin with a shortcode', async () => {
      assert.deepEqual(await look(addressOf('[news]')), { ...expected, fallback });
    });

    it('show the news as a block', async () => {
      const block = write('wordpress-block', '/wp-json/wp/v2/posts');
      assert.deepEqual(await look(addressOf(block)), { ...expected, fallback });
    });
  });
});
