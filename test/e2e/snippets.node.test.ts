/** Runs the builder's markup snippets as copied, on another origin, under the policy that the builder displays. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test, type TestContext } from 'node:test';
import { hostileText } from '../helpers/hostile-text.js';
import { startSite, type Handler } from '../helpers/http-site.js';
import { openBuilder, otherSite, policyOf, snippetOf, waitForFinding } from './builder-page.js';
import { Demo, textsOf } from './demo-page.js';

const HEADLINES = 'news-list >>> [part~=headline]';
const STORIES = ['Ferry returns', 'Trams run late', 'Choir fills the dock'];

/** Kind of snippet → function that makes of its text the HTML which the target system would output. */
const pages: Readonly<Record<string, (snippet: string) => string>> = {
  html: String,
  page: String,
  hugo: String,
  ghost: String,
  'wordpress-block': text => text.replace(/<!-- \/?wp:html -->/g, ''),
  // The snippet's two PHP heredocs, joined: the markup for the head, then the output of the shortcode.
  'wordpress-php': text =>
    [...text.matchAll(/<<<'NEWS_HTML'\n(.*?)\nNEWS_HTML/gs)].map(([, part]) => part).join(''),
};

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

/** The directives that the builder recommends for pages that enforce Trusted Types. */
const trustedTypes = "require-trusted-types-for 'script'; trusted-types lit-html news-elements";

/** Serves `html` at every path of a new origin, with `policy` as Content-Security-Policy. Resolves to the origin. */
async function host(context: TestContext, html: string, policy: string): Promise<string> {
  const answer: Handler = (_request, response) =>
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; ${policy}`,
      })
      .end(html);
  return (await startSite(context, answer)).origin;
}

for (const [kind, render] of Object.entries(pages)) {
  test(`the ${kind} snippet shows the news on another origin, whatever was typed`, async context => {
    const feeds = await startSite(context, otherSite);
    const builder = await openBuilder(demo, {
      endpoint: `${feeds.origin}/open.json?q=${hostileText.replaceAll(' ', '')}`,
      heading: hostileText,
      'link-template': '/news?id={id}',
      theme: 'cards',
      snippet: kind,
    });
    await waitForFinding(builder, 'Reads The Harbour Herald');
    const snippet = await snippetOf(builder);
    assert.doesNotMatch(snippet, /\{\{/, 'nothing is left for a template language to run');

    const complaints: string[] = [];
    const origin = await host(context, render(snippet), `${await policyOf(builder)}; ${trustedTypes}`);
    const page = await demo.open(`${origin}/`, complaints);
    assert.deepEqual(
      complaints.filter(text => !text.includes('favicon')),
      [],
    );
    assert.deepEqual(await textsOf(page, HEADLINES), STORIES);
    assert.deepEqual(await textsOf(page, 'news-list >>> [part~=heading]'), [hostileText]);
    assert.equal(
      await page.$eval('news-list', list => getComputedStyle(list).getPropertyValue('--news-radius')),
      '12px',
    );
  });
}

test('the policy can be added to that of a page with scripts of its own, which keep running', async context => {
  const feeds = await startSite(context, otherSite);
  const builder = await openBuilder(demo, { endpoint: `${feeds.origin}/open.json`, theme: 'cards' });
  await waitForFinding(builder, 'Reads The Harbour Herald');
  const said = await builder.$eval('#snippet', panel => panel.textContent.replace(/\s+/g, ' '));
  assert.match(said, /has 'unsafe-inline', leave out what begins with 'sha256-/);
  const directives = (await policyOf(builder)).split('; ').map(each => each.replace(/ 'sha256-[^']+'/g, ''));
  const own: Readonly<Record<string, string>> = {
    'script-src': "'unsafe-inline'",
    'style-src': "'unsafe-inline'",
  };
  const policy = directives.map(each => `${each} ${own[each.replace(/ .*/, '')] ?? ''}`).join('; ');
  const rest =
    '<p id="own"></p><style>#own { color: red }</style><script>own.innerHTML = "<b>Own</b>"</script>';

  const complaints: string[] = [];
  const origin = await host(context, rest + (await snippetOf(builder)), policy);
  const page = await demo.open(`${origin}/`, complaints);
  assert.deepEqual(
    complaints.filter(text => !text.includes('favicon')),
    [],
  );
  assert.deepEqual(await textsOf(page, HEADLINES), STORIES);
  const look = await page.$eval('#own b', each => [each.textContent, getComputedStyle(each).color]);
  assert.deepEqual(look, ['Own', 'rgb(255, 0, 0)']);
});

test('a second element on the page works without the scripts, as the builder says', async context => {
  const feeds = await startSite(context, otherSite);
  const endpoint = `${feeds.origin}/open.json`;
  const first = await openBuilder(demo, { endpoint, element: 'news-article' });
  const second = await openBuilder(demo, { endpoint, theme: 'cards' });
  await waitForFinding(second, 'Reads The Harbour Herald');
  const said = await second.$eval('#snippet', panel => panel.textContent.replace(/\s+/g, ' '));
  assert.match(said, /second element on the same page, copy only what stands above its first <script/);
  const [element = ''] = (await snippetOf(second)).split('<script');

  const complaints: string[] = [];
  const html = (await snippetOf(first)) + element;
  const origin = await host(context, html, `${await policyOf(first)}; style-src 'unsafe-inline'`);
  const page = await demo.open(`${origin}/`, complaints);
  assert.deepEqual(await textsOf(page, HEADLINES), STORIES);
  assert.deepEqual(await textsOf(page, 'news-article >>> [part~=headline]'), STORIES.slice(0, 1));
  assert.deepEqual(
    complaints.filter(text => !text.includes('favicon')),
    [],
  );
});

test('the policy of a story allows its sound', async () => {
  const builder = await openBuilder(demo, { element: 'news-article' });
  assert.match(await policyOf(builder), /media-src https:/);
});

test('a file of the library that has changed is refused, the first one and later ones', async context => {
  const chunk = readdirSync('dist-demo/cdn/chunks').find(file => /^rss-(?!in-json)/.test(file)) ?? '';
  let changed = 'none';
  const library = await startSite(context, (request, response) => {
    const path = request.url ?? '/';
    const text = readFileSync(`dist-demo/cdn${path}`, 'utf8');
    response.writeHead(200, {
      'content-type': 'text/javascript',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    response.end(path.endsWith(changed) ? `${text} ` : text);
  });
  const builder = await openBuilder(demo, {
    library: `${library.origin}/`,
    endpoint: `${demo.origin}/api/en/feed.rss`,
  });
  await waitForFinding(builder, 'as RSS');
  const snippet = await snippetOf(builder);
  for (const [file, count] of [
    ['none', 6],
    [chunk, 0],
    ['news-elements.js', 0],
  ] as const) {
    changed = file;
    const complaints: string[] = [];
    // A new origin for each run, which has no saved feed that could be shown instead.
    const origin = await host(context, snippet, `${await policyOf(builder)}; ${trustedTypes}`);
    const page = await demo.open(`${origin}/`, complaints);
    assert.equal((await textsOf(page, HEADLINES)).length, count, file);
    if (count === 0) assert.match(complaints.join(), /integrity/);
  }
});
