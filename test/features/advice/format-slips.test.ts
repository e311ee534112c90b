import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { formatSlips } from '../../../src/features/advice/format-slips.js';
import { hostOf } from '../../../src/features/host-registry.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { inline, show } from '../../helpers/show.js';

const slipsOf = async (format: string): Promise<string[]> =>
  formatSlips(
    hostOf(await show(html`<news-list format=${format}>${inline(jsonFeed(stories(1)))}</news-list>`))!,
  );

it('a format that there is not is told, with those there are', async () => {
  const [slip] = await slipsOf('rss2');
  expect(slip).to.include('<news-list format="rss2">: it is read as “auto”.');
  for (const name of ['json-feed', 'rss', 'atom', 'wordpress', 'ghost', 'drupal', 'json'])
    expect(slip).to.include(name);
});

for (const format of ['auto', 'json-feed', 'atom', ''])
  it(`format="${format}" is no slip`, async () => {
    expect(await slipsOf(format)).to.deep.equal([]);
  });
