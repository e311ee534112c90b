import { expect } from '@open-wc/testing';
import { parseFeed, type ParseFeedOptions } from '../../src/formats/parse-feed.js';

const folder = '/test/fixtures/';
const names = (await (await fetch(`${folder}index.json`)).json()) as string[];

describe('every fixture is read as expected in this browser', () => {
  for (const name of names) {
    it(name, async () => {
      const beside = (kind: string): string => folder + name.replace(/\.\w+$/, `.${kind}.json`);
      const [source, expected, options] = await Promise.all([
        fetch(folder + name),
        fetch(beside('expected')),
        fetch(beside('options')),
      ]);
      const given = options.ok ? ((await options.json()) as ParseFeedOptions) : {};
      const feed = await parseFeed(await source.arrayBuffer(), {
        url: 'https://feeds.example/feed',
        ...given,
      });
      expect(JSON.parse(JSON.stringify(feed))).to.deep.equal(await expected.json());
    });
  }
});
