import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { parseFeed, type ParseFeedOptions } from '../../src/formats/parse-feed.js';
import { expectedOf, fixtureNames, fixtures } from '../helpers/fixtures.js';

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(fixtures + file, 'utf8'));

describe('every fixture is read as expected in Node', async () => {
  for (const name of await fixtureNames()) {
    test(name, async () => {
      const optionsFile = name.replace(/\.\w+$/, '.options.json');
      const options = existsSync(fixtures + optionsFile)
        ? ((await json(optionsFile)) as ParseFeedOptions)
        : {};
      const feed = await parseFeed(await readFile(fixtures + name), {
        url: 'https://feeds.example/feed',
        ...options,
      });
      assert.deepEqual(JSON.parse(JSON.stringify(feed)), await json(expectedOf(name)));
    });
  }
});
