import { expect } from '@open-wc/testing';
import { configuration } from '../../../src/configure.js';

/** What the console is warned of; `?` makes a copy of the module that has told nothing yet. */
async function warnings(copies: Iterable<[string, object]>, query: string, times = 1): Promise<string[]> {
  const path = `../../../src/features/upkeep/copies.ts?${query}`;
  const { warnOfCopies } = (await import(path)) as typeof import('../../../src/features/upkeep/copies.js');
  const { warn } = console;
  const said: string[] = [];
  console.warn = (text: string) => said.push(text);
  try {
    for (let time = 0; time < times; time++) warnOfCopies(new Map(copies));
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('of several copies of the library, the console says', () => {
  it('which tags this one serves, and which another one, once', async () => {
    const copies: [string, object][] = [
      ['news-list', {}],
      ['news-article', configuration],
      ['related-news', configuration],
    ];
    const [said, ...more] = await warnings(copies, 'two', 3);
    expect(more).to.deep.equal([]);
    expect(said).to.contain('This one serves <news-article>, <related-news>,');
    expect(said).to.contain('Another copy, loaded before, serves <news-list>:');
  });

  it('that this one serves no tag, so that its configure() has no effect', async () => {
    const [said] = await warnings([['news-list', {}]], 'none');
    expect(said).to.contain('This one serves no tag,');
  });
});
