/** Two copies of the library on a page: that of a theme, which needs only lists, and that of a plug-in's script tag. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { HostSite, look, until } from './host-site.js';

let site: HostSite;

const body = `
  <news-article id="top" endpoint="/feed.json" layout="card" dedupe></news-article>
  <news-list id="one" endpoint="/feed.json" limit="3" dedupe></news-list>
  <related-news id="rel" for="top" dedupe loading="eager"></related-news>
  <news-list id="source" limit="2"><a href="/">All news</a></news-list>
  <news-list id="opens" endpoint="/feed.json" limit="3" reader="reader"></news-list>
  <news-article id="reader" hidden></news-article>`;
const pageWith = (head: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour Post</title>
  <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const theme = '<script type="module" src="/theme.js"></script>';
const plugin = `<script type="module">
  await customElements.whenDefined('news-list');
  const { configure } = await import('/dist2/cdn/news-elements.js');
  configure({ endpoint: '/feed.json', lang: 'de' });
  window.isReady = true;
</script>`;
const again = `<script type="module" src="/dist/cdn/news-elements.js"></script>
  <script type="module">
    const { configure } = await import('/dist/cdn/news-elements.js');
    configure({ endpoint: '/feed.json' });
    window.isReady = true;
  </script>`;

before(async () => {
  const { outputFiles } = await build({
    stdin: { contents: "import './src/define/news-list.ts';", resolveDir: '.' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  site = await HostSite.start({
    '/two.html': pageWith(theme + plugin),
    '/twice.html': pageWith(again),
    '/theme.js': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(outputFiles[0]!.text),
  });
});
after(() => site.stop());

const warnings = () => site.complaints.filter(text => text.includes('several copies'));

test('two copies share what is shown, and the console says which tags each serves', async () => {
  const page = await site.open('/two.html');
  await until(page, 'window.isReady && look().filter(({ cards }) => cards).length >= 4');
  await until(
    page,
    "look().every(({ id, status }) => ['reader', 'source'].includes(id) || status === 'ready')",
  );
  const shown = await look(page);
  const headlines = shown
    .filter(({ id }) => ['top', 'one', 'rel'].includes(id))
    .flatMap(each => each.headlines);
  assert.equal(headlines.length, 8);
  assert.equal(new Set(headlines).size, 8, 'dedupe works across copies');
  await page.evaluate("card('opens', 1).click()");
  await until(
    page,
    "look().some(({ id, shown, headlines }) => id === 'reader' && shown && headlines[0].endsWith('(1)'))",
  );
  const said = warnings();
  assert.equal(said.length, 1);
  assert.match(said[0]!, /This one serves <news-article>, <related-news>,/);
  assert.match(said[0]!, /Another copy, loaded before, serves <news-list>:/);
});

test('of one copy that a page loads twice, the console says nothing', async () => {
  const before = warnings().length;
  const page = await site.open('/twice.html');
  await until(page, "window.isReady && look().some(({ id, cards }) => id === 'source' && cards === 2)");
  assert.equal(warnings().length, before);
});
