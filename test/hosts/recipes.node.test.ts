/** The recipes for applications (`docs/recipes`), with the libraries that they are for. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { build, type Plugin } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { recipeFiles } from '../helpers/recipe-files.js';
import { atRest, HostSite, look, scrollTo, until } from './host-site.js';

let site: HostSite;

const html = (head: string, body: string, title: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
  <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** The pages of a recipe: each of its HTML files between the recipe's head and the end of the body. */
function pagesOf(recipe: string, paths: Readonly<Record<string, string>>): Record<string, string> {
  const files = new Map(recipeFiles(recipe));
  return Object.fromEntries(
    Object.entries(paths).map(([path, file]) => [
      path,
      html(files.get('head.html')!, files.get(file)!, path),
    ]),
  );
}

/** Shows the second page of the list, and scrolls to a card of it; resolves to the card's distance from the top. */
async function browse(page: Page): Promise<number> {
  await until(page, "look()[0]?.cards === 12 && look()[0].status === 'ready'");
  await page.locator('#news >>> [part~=more]').click();
  await until(page, 'look()[0].cards === 24');
  return scrollTo(page, 'news', 18);
}

async function isBack(page: Page, top: number): Promise<void> {
  await until(page, `look()[0]?.cards === 24 && Math.abs(cardTop('news', 18) - ${top}) < 3`);
  assert.ok(Math.abs((await atRest(page, 'news', 18)) - top) < 3);
}

const isFirst = 'window.isFirst === true';
const opensStory =
  "document.querySelector('news-article')?.status === 'ready' && look().some(({ headlines }) => headlines[0]?.includes('(18)'))";

const sendTurbo = (_: unknown, response: ServerResponse) =>
  response.writeHead(302, { location: '/nm/@hotwired/turbo/dist/turbo.es2017-esm.js' }).end();

describe('the recipe for Turbo', () => {
  before(async () => {
    site = await HostSite.start({
      '/turbo.js': sendTurbo,
      ...pagesOf('turbo', { '/': 'news.html', '/story': 'story.html' }),
    });
  });
  after(() => site.stop());

  test('Turbo follows the links of cards, and Back leads to the cards that were shown', async () => {
    const page = await site.open('/');
    await page.evaluate('window.isFirst = true');
    const top = await browse(page);
    await page.evaluate("card('news', 18).click()");
    await until(page, opensStory);
    assert.equal(await page.evaluate(isFirst), true);
    await until(page, "look().find(({ tag }) => tag === 'related-news')?.cards > 0");
    await page.goBack();
    await isBack(page, top);
    assert.equal(await page.evaluate(isFirst), true);
    assert.deepEqual(site.complaints, []);
  });
});

describe('the recipe for Turbo, with data-turbo="false" on the list', () => {
  before(async () => {
    const pages = pagesOf('turbo', { '/': 'news.html', '/story': 'story.html' });
    site = await HostSite.start({
      '/turbo.js': sendTurbo,
      ...pages,
      '/': pages['/']!.replace('id="news"', 'id="news" data-turbo="false"'),
    });
  });
  after(() => site.stop());

  test('the browser follows the links of cards', async () => {
    const page = await site.open('/');
    await page.evaluate('window.isFirst = true');
    await browse(page);
    await page.evaluate("card('news', 18).click()");
    await until(page, opensStory);
    assert.equal(await page.evaluate(isFirst), false);
  });
});

describe('the recipe for htmx', () => {
  before(async () => {
    site = await HostSite.start({
      '/htmx.min.js': (_, response) =>
        response.writeHead(302, { location: '/nm/htmx.org/dist/htmx.min.js' }).end(),
      ...pagesOf('htmx', { '/': 'news.html', '/about': 'about.html' }),
    });
  });
  after(() => site.stop());

  test('a boosted link keeps the preserved list, and Back leads to the cards that were shown', async () => {
    const page = await site.open('/');
    await page.evaluate('window.isFirst = true; window.kept = document.querySelector("#short")');
    const top = await browse(page);
    const sent = site.asked.length;
    await page.evaluate("document.querySelector('#about').click()");
    await until(page, "document.querySelector('h1')?.textContent === 'About us'");
    assert.equal(await page.evaluate("document.querySelector('#short') === kept"), true);
    assert.equal((await look(page))[0]!.cards, 4);
    await page.goBack();
    await isBack(page, top);
    assert.equal(await page.evaluate(isFirst), true);
    assert.deepEqual(site.since(sent, '/feed.json'), []);
  });

  test('a story opens in the place of the list, and Back closes it', async () => {
    const page = await site.open('/');
    const top = await browse(page);
    await page.evaluate("card('news', 18).click()");
    await until(page, `${opensStory} && !look()[0].shown`);
    await page.goBack();
    await until(page, 'look()[0].shown && !look()[1].shown');
    await isBack(page, top);
    assert.deepEqual(site.complaints, []);
  });
});

describe('the recipe for vue-router', () => {
  before(async () => {
    const script = await buildVue();
    const page = html('', '<div id="app"></div><script type="module" src="/main.js"></script>', 'Vue');
    site = await HostSite.start({
      '/main.js': (_, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(script),
      '/': page,
      '/story': page,
    });
  });
  after(() => site.stop());

  test('the router follows the links of cards, and Back leads to the cards that were shown', async () => {
    const page = await site.open('/');
    await page.evaluate('window.isFirst = true');
    const top = await browse(page);
    await page.evaluate("card('news', 18).click()");
    await until(page, opensStory);
    await until(page, "look().find(({ tag }) => tag === 'related-news')?.cards > 0");
    const sent = site.asked.length;
    await page.goBack();
    await isBack(page, top);
    assert.equal(await page.evaluate(isFirst), true);
    assert.deepEqual(site.since(sent, '/feed.json'), []);
  });

  test('a story has an address, and related stories lead to others', async () => {
    const page = await site.open('/story?article=s18');
    await until(page, opensStory);
    await until(page, "look()[1].cards > 0 && look()[1].status === 'ready'");
    const { headlines } = (await look(page))[1]!;
    await page.evaluate(
      "document.querySelector('related-news').shadowRoot.querySelector('[part~=link]').click()",
    );
    await until(page, `look()[0]?.headlines[0] === ${JSON.stringify(headlines[0])}`);
    assert.match(page.url(), /\/story\?article=s\d+$/);
    assert.deepEqual(site.complaints, []);
  });
});

/** Bundles the recipe's application, with the options of its `vite.config.js` for Vue's compiler. */
async function buildVue(): Promise<string> {
  const files = new Map(recipeFiles('vue-router', { configs: true }));
  const compilerOptions = await compilerOptionsOf(files.get('vite.config.js')!);
  // The name is no literal: the packages of this folder are installed before its tests, and not for the type checker.
  const compiler = (await import(
    new URL('node_modules/vue/compiler-sfc/index.mjs', import.meta.url).href
  )) as {
    parse: (text: string) => { descriptor: object & { scriptSetup: unknown; template: { content: string } } };
    compileScript: (descriptor: object, options: object) => { content: string };
    compileTemplate: (options: object) => { code: string };
  };
  const compile = (path: string): string => {
    const { descriptor } = compiler.parse(files.get(path)!);
    const { template, scriptSetup } = descriptor;
    if (scriptSetup)
      return compiler.compileScript(descriptor, {
        id: path,
        inlineTemplate: true,
        templateOptions: { compilerOptions },
      }).content;
    const { code } = compiler.compileTemplate({
      id: path,
      filename: path,
      source: template.content,
      compilerOptions,
    });
    return `${code}\nexport default { render };`;
  };
  const recipe: Plugin = {
    name: 'recipe',
    setup(bundler) {
      bundler.onResolve({ filter: /^\.\// }, ({ path, namespace }) =>
        namespace === 'recipe' ? { path: `src/${path.slice(2)}`, namespace } : undefined,
      );
      bundler.onResolve({ filter: /^src\/main\.js$/ }, ({ path }) => ({ path, namespace: 'recipe' }));
      bundler.onResolve({ filter: /^news-elements\/define$/ }, () => ({
        path: '/dist/cdn/news-elements.js',
        external: true,
      }));
      bundler.onLoad({ filter: /.*/, namespace: 'recipe' }, ({ path }) => ({
        contents: path.endsWith('.vue') ? compile(path) : files.get(path)!,
        resolveDir: 'test/hosts',
      }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: ['src/main.js'],
    bundle: true,
    write: false,
    format: 'esm',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [recipe],
  });
  return outputFiles[0]!.text;
}

/** Evaluates a `vite.config.js`; returns the options for Vue's compiler that it gives to Vue's plugin. */
async function compilerOptionsOf(config: string): Promise<object> {
  const stubs = config
    .replace("import vue from '@vitejs/plugin-vue';", 'const vue = options => options;')
    .replace("import { defineConfig } from 'vite';", 'const defineConfig = options => options;');
  const { default: options } = (await import(`data:text/javascript,${encodeURIComponent(stubs)}`)) as {
    default: { plugins: [{ template: { compilerOptions: object } }] };
  };
  return options.plugins[0].template.compilerOptions;
}
