import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { sendJson, startSite } from '../helpers/http-site.js';
import { openBuilder, otherSite, snippetOf, valueOf, waitForFinding } from './builder-page.js';
import { accessibilityProblems, Demo, textsOf } from './demo-page.js';

const HEADLINES = '#stage > * >>> [part~=headline]';

let demo: Demo;
before(async () => (demo = await Demo.start()));
after(() => demo.stop());

test('a pasted address shows its stories and gets into the snippet', async context => {
  const { origin } = await startSite(context, otherSite);
  const complaints: string[] = [];
  const page = await openBuilder(demo, {}, complaints);
  // A click selects the sample's address in the field, so that the pasted one replaces it.
  await page.click('#field-endpoint');
  await page.keyboard.sendCharacter(`${origin}/open.json`);
  await waitForFinding(page, 'Reads The Harbour Herald as JSON Feed: 3 stories.');
  assert.deepEqual(await textsOf(page, HEADLINES), [
    'Ferry returns',
    'Trams run late',
    'Choir fills the dock',
  ]);
  assert.match(await snippetOf(page), new RegExp(`endpoint="${origin}/open.json"`));
  assert.deepEqual(complaints, []);
});

test('an address without a scheme is completed, in the field, the preview and the snippet', async context => {
  const { origin } = await startSite(context, otherSite);
  const host = origin.replace('http://', '');
  const page = await openBuilder(demo);
  await page.click('#field-endpoint');
  await page.keyboard.sendCharacter(`“${host}/open.json” `);
  await waitForFinding(page, 'Reads The Harbour Herald as JSON Feed: 3 stories.');
  await waitForFinding(page, `${host}/open.json is taken as ${origin}/open.json. A path of your own site`);
  assert.match(await snippetOf(page), new RegExp(`endpoint="${origin}/open.json"`));
  assert.equal(
    await valueOf(page, '#field-endpoint'),
    `“${host}/open.json” `,
    'while it is edited, the text stays',
  );
  await page.keyboard.press('Tab');
  assert.equal(await valueOf(page, '#field-endpoint'), `${origin}/open.json`);
  assert.deepEqual(await accessibilityProblems(page), []);

  const restored = await openBuilder(demo, { endpoint: `${host}/open.json` });
  await waitForFinding(restored, `is taken as ${origin}/open.json`);
  await waitForFinding(restored, 'Reads The Harbour Herald');
});

test('an address that is pasted is completed in the field at once', async context => {
  const { origin } = await startSite(context, otherSite);
  const page = await openBuilder(demo);
  const permissions = ['clipboard-read', 'clipboard-write'].map(
    name => ({ permission: { name }, state: 'granted' }) as const,
  );
  await page.browserContext().setPermission(demo.origin, ...permissions);
  await page.evaluate(
    text => navigator.clipboard.writeText(text),
    origin.replace('http:', 'feed:') + '/open.json',
  );
  await page.click('#field-endpoint');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  assert.equal(await valueOf(page, '#field-endpoint'), `${origin}/open.json`);
  await waitForFinding(page, 'Reads The Harbour Herald');
});

test('a host without a scheme is not read as a path of the demo, and a path is said to be one', async () => {
  const page = await openBuilder(demo, { endpoint: 'mysite.invalid/feed' });
  await waitForFinding(page, 'mysite.invalid/feed is taken as https://mysite.invalid/feed');
  await waitForFinding(page, 'Browsers can’t read this address');
  await page.locator('#field-endpoint').fill('news/feed.json');
  await waitForFinding(page, 'The server refused (404)');
  await waitForFinding(page, `news/feed.json is a path: on your page, your own site is asked`);
});

test('a page that links to a feed is told from the feed, whose address can be used', async context => {
  const { origin } = await startSite(context, otherSite);
  const page = await openBuilder(demo, { endpoint: `${origin}/linking /api/en/feed.json` });
  await waitForFinding(page, `${origin}/linking is a web page. It links to the feed ${origin}/open.json`);
  assert.match(await snippetOf(page), /\/linking/);
  assert.deepEqual(await accessibilityProblems(page), []);
  await page.click('#finding button');
  await waitForFinding(page, 'Reads');
  assert.equal(await valueOf(page, '#field-endpoint'), `${origin}/open.json /api/en/feed.json`);
  assert.match(await snippetOf(page), new RegExp(`endpoint="${origin}/open.json /api/en/feed.json"`));
  assert.equal(await page.$('#finding button'), null);
});

test('a WordPress site that browsers may not read is told from its API, whose address can be used', async context => {
  const { origin } = await startSite(context, ({ url = '/' }, response) => {
    const posts = [
      { id: 1, link: '/ferry', title: { rendered: 'Ferry returns' }, content: { rendered: '' } },
    ];
    if (url.includes('rest_route')) sendJson(response, posts, 200, { 'access-control-allow-origin': '*' });
    else response.end('<!doctype html>');
  });
  const page = await openBuilder(demo, { endpoint: `${origin}/` });
  const api = `${origin}/?rest_route=%2Fwp%2Fv2%2Fposts`;
  await waitForFinding(page, `${origin}/ can’t be read, but its site’s API can: ${api}`);
  await page.click('#finding button');
  await waitForFinding(page, 'as the WordPress API: 1 story');
  assert.equal(await valueOf(page, '#field-endpoint'), api);
});

test('the snippet follows the hashes of the files, and says so when they can’t be read', async () => {
  const page = await demo.blank();
  let answer: { status?: number; body: string } | undefined;
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (answer && request.url().endsWith('/cdn/integrity.json')) void request.respond(answer);
    else void request.continue();
  });
  await demo.visit(page, '/builder.html');
  const hashOf = /src="[^"]+news-elements\.js" integrity="([^"]+)"/;
  const hashes = JSON.parse(readFileSync('dist-demo/cdn/integrity.json', 'utf8')) as Record<string, string>;
  assert.equal(hashOf.exec(await snippetOf(page))?.[1], hashes['news-elements.js']);

  // The files are built again, and the visitor comes back to the window.
  answer = { body: JSON.stringify({ ...hashes, 'news-elements.js': 'sha384-other' }) };
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.waitForFunction(() =>
    document.querySelector('#snippet pre')?.textContent.includes('sha384-other'),
  );

  answer = { status: 500, body: 'npm run build:cdn failed' };
  await page.locator('#field-limit').fill('3');
  await page.waitForSelector('#snippet [role=alert]');
  assert.match(await page.$eval('#snippet', ({ textContent }) => textContent), /npm run build:cdn failed/);
  assert.equal(await page.$('#snippet pre'), null);
});

test('an address that browsers may not read is explained, with the header to add', async context => {
  const { origin } = await startSite(context, otherSite);
  const page = await openBuilder(demo, { endpoint: `${origin}/closed.json` });
  await waitForFinding(page, 'Browsers can’t read this address');
  await waitForFinding(page, 'is blocked by CORS');
  await waitForFinding(page, `Access-Control-Allow-Origin: ${demo.origin}`);
  await waitForFinding(page, 'So may a Ghost site’s, with a Content API key');
});

test('a page in place of a feed, and a wrong address, are explained', async context => {
  const { origin } = await startSite(context, otherSite);
  const page = await openBuilder(demo, { endpoint: `${origin}/page` });
  await waitForFinding(page, 'This is no feed');
  await page.locator('#field-endpoint').fill(`${origin}/nowhere`);
  await waitForFinding(page, 'The server refused (404)');
});

test('an address that runs a script gets no link in the snippet', async () => {
  const page = await openBuilder(demo, { endpoint: 'javascript:alert(1)' });
  await waitForFinding(page, 'Something is missing');
  assert.match(await snippetOf(page), /<a href="\/">/);
});

test('fields of an unknown API are chosen from its answer while the preview follows', async context => {
  const { origin } = await startSite(context, otherSite);
  const page = await openBuilder(demo, { endpoint: `${origin}/api` });
  await waitForFinding(page, 'JSON of an unknown shape');
  await page.waitForSelector('#paths-items option[value="got.pieces"]');
  await page.locator('#path-items').fill('got.pieces');
  await page.waitForSelector('#paths-story option[value=top]');
  await page.locator('#path-title').fill('top');
  await waitForFinding(page, 'an API of its own: 1 story.');
  assert.deepEqual(await textsOf(page, HEADLINES), ['Ferry returns']);
  assert.deepEqual(await textsOf(page, '#sample-title'), ['Ferry returns']);
  assert.match(await snippetOf(page), /fields='\{"items":"got\.pieces","title":"top"\}'/);
});

test('what is chosen is seen, copied and restored by the link', async () => {
  const page = await openBuilder(demo);
  const permissions = [{ permission: { name: 'clipboard-read' }, state: 'granted' as const }];
  await page.browserContext().setPermission(demo.origin, ...permissions);
  await page.select('[name=layout]', 'headlines');
  await page.locator('#field-limit').fill('3');
  await page.click('[name=filters]');
  await page.click('[name=theme][value=night]');
  await page.select('[name=date-style]', 'long');
  await page.click('#choices details:not(.more) summary');
  await page.locator('#field--news-gap').fill('9px');
  await page.waitForFunction(
    () => document.querySelector('#stage news-list')?.getAttribute('layout') === 'headlines',
  );
  await page.click('#snippet .copy');
  await page.waitForFunction(() => document.querySelector('#copied')?.textContent);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await snippetOf(page));
  assert.match(copied, /layout="headlines"\s+limit="3"\s+filters\s+date-style="long"/);
  assert.match(copied, /color-scheme: dark;[^}]+--news-gap: 9px;/);

  const link = await page.$eval('#snippet a', ({ href }) => href);
  assert.equal(link, page.url());
  const restored = await demo.open(link);
  await restored.waitForSelector('#snippet pre');
  await waitForFinding(restored, 'Reads The Aldermouth Lantern');
  await waitForFinding(page, 'Reads The Aldermouth Lantern');
  assert.equal(await snippetOf(restored), await snippetOf(page));
  assert.equal((await textsOf(restored, HEADLINES)).length, 3);
});

test('every attribute in the manifest has a field, except those that refer to another element', async () => {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: { declarations: { tagName?: string; attributes: { name: string }[] }[] }[];
  };
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const page = await openBuilder(demo);
  for (const { tagName, attributes } of elements) {
    if (!tagName) continue;
    await page.click(`[name=element][value=${tagName}]`);
    const fields = await page.$$eval('#choices [name]', all => all.map(field => field.getAttribute('name')));
    const missing = attributes.map(({ name }) => name).filter(name => !fields.includes(name));
    assert.deepEqual(
      missing.filter(name => !['for', 'reader', 'fields'].includes(name)),
      [],
      tagName,
    );
    const settings = ['element', 'theme', 'library', 'snippet', 'integrity', 'without'];
    assert.deepEqual(
      attributes.filter(({ name }) => settings.includes(name)),
      [],
      'names in the address mean one thing',
    );
  }
});

test('every element is shown live, and a story can be chosen', async () => {
  const page = await openBuilder(demo, { element: 'news-article' });
  await waitForFinding(page, 'Reads The Aldermouth Lantern');
  const story = await page.$eval(
    'datalist#choices-article-id option:nth-child(3)',
    option => option.getAttribute('value') ?? '',
  );
  for (const tag of ['news-article', 'related-news']) {
    await page.click(`[name=element][value=${tag}]`);
    await page.locator('#field-article-id').fill(story);
    await page.waitForSelector(`#stage ${tag}[article-id="${story}"] >>> [part~=headline]`);
    assert.match(await snippetOf(page), new RegExp(`<${tag}\\s[^>]*article-id="${story}"`));
  }
});

test('a click on a card in the preview does not leave the builder', async () => {
  const page = await openBuilder(demo);
  const url = page.url();
  await page.waitForSelector('#stage news-list >>> [part~=card] a');
  await page.click('#stage news-list >>> [part~=card] a');
  await waitForFinding(page, 'On your page, a click opens');
  assert.equal(page.url(), url);
});

test('the builder is accessible in light and dark, and fits a small phone', async () => {
  const complaints: string[] = [];
  for (const choices of [{}, { element: 'news-article', theme: 'night', snippet: 'vue', fields: '{}' }]) {
    const page = await openBuilder(demo, choices, complaints);
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      assert.deepEqual(await accessibilityProblems(page), [], value);
    }
    await page.setViewport({ width: 320, height: 640 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  }
  assert.deepEqual(complaints, []);
});
