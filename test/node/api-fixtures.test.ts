/** Each pair in test/fixtures is a test: `<case>.json` is what an API answers, `<case>.expected.json` what is read. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/parse-feed.js';

/** The address that each format's answers come from. */
const addresses = {
  wordpress: 'https://herald.example/wp-json/wp/v2/posts?per_page=100',
  ghost: 'https://herald.example/ghost/api/content/posts/?key=abc',
  drupal: 'https://herald.example/en/jsonapi/node/article',
  json: 'https://herald.example/api/posts',
};

for (const [format, url] of Object.entries(addresses)) {
  const folder = new URL(`../fixtures/${format}/`, import.meta.url);
  describe(`the ${format} format reads`, () => {
    for (const file of readdirSync(folder).filter(name => !name.endsWith('.expected.json'))) {
      const name = file.replace('.json', '');
      it(name.replaceAll('-', ' '), async () => {
        const feed = await parseFeed(readFileSync(new URL(file, folder)), { url });
        const expected = new URL(`${name}.expected.json`, folder);
        assert.deepEqual(JSON.parse(JSON.stringify(feed)), JSON.parse(readFileSync(expected, 'utf8')));
        assert.equal(feed.format, format);
      });
    }
  });
}
