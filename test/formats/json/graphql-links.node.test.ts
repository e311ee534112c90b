/** Pictures and entries that Contentful's GraphQL API has beside a rich text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withLinked } from '../../../src/formats/json/graphql-links.js';

describe('a link in a rich text of Contentful’s GraphQL', () => {
  const link = (linkType: string, id = 'x') => ({ sys: { type: 'Link', linkType, id } });
  const asset = { sys: { id: 'x' }, url: '/fog.jpg' };

  it('is replaced by the resource beside the text', () => {
    const entry = { sys: { id: 'x' }, title: 'Fog' };
    const links = { assets: { block: [asset, null] }, entries: { inline: [entry] } };
    const json = { a: [link('Asset'), link('Entry'), link('Asset', 'y')] };
    assert.deepEqual(withLinked({ json, links }), { a: [asset, entry, link('Asset', 'y')] });
  });

  it('is replaced three times, and then no more', () => {
    const json = { list: [1, 2, 3, 4, 5].map(() => link('Asset')) };
    const { list } = withLinked({ json, links: { assets: { block: [asset] } } }) as { list: object[] };
    assert.equal(list.filter(one => 'url' in one).length, 3);
  });

  it('stays where nothing is beside the text, or what is there has an odd shape', () => {
    const odd = { toString: 1 };
    for (const links of [
      {},
      { assets: null, entries: 7 },
      { assets: { block: null, a: [{ sys: { id: odd } }] } },
    ])
      for (const json of [{ a: link('Asset') }, { a: { sys: { linkType: odd, id: odd } } }])
        assert.deepEqual(withLinked({ json, links }), json);
    assert.deepEqual(withLinked({ json: 7, links: {} }), { json: 7, links: {} });
  });
});
