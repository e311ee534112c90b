import { expect, fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { attributeSlips } from '../../../src/features/advice/attribute-slips.js';
import { NewsListElement } from '../../../src/index.js';
import '../../helpers/show.js';

class AcmeList extends NewsListElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'filter'];
  }
}
customElements.define('acme-list', AcmeList);

const slipsOf = async (markup: string): Promise<string[]> => [
  ...attributeSlips(await fixture<LitElement>(markup)),
];

for (const [markup, slip] of [
  ['<news-list endpiont="/feed.json"></news-list>', 'there is no attribute endpiont. Is endpoint meant?'],
  ['<acme-list lay-out="list"></acme-list>', 'there is no attribute lay-out. Is layout meant?'],
  [
    '<news-list layout="gird"></news-list>',
    'it is read as “grid”. The values are grid, list, compact, headlines, hero.',
  ],
  ['<related-news layout="gird"></related-news>', 'it is read as “list”. The values are list, '],
  [
    '<news-article layout="hero"></news-article>',
    'it is read as “full”. The values are full, card, summary.',
  ],
  ['<news-list limit="many"></news-list>', 'it is read as 12.'],
  ['<news-list heading-level="9"></news-list>', 'it is read as 2.'],
  ['<news-list filters="false"></news-list>', 'any value of filters turns it on. Leave the attribute out.'],
  ['<news-list fields="title"></news-list>', 'fields is ignored: it has no JSON object of paths.'],
] as const)
  it(`${markup} is told`, async () => {
    const [found, ...more] = await slipsOf(markup);
    expect(more).to.deep.equal([]);
    expect(found).to.include(markup.replace(/><.*/, '>: ')).and.to.include(slip);
  });

for (const markup of [
  '<news-list endpoint="/feed.json" layout="LIST" limit="3" filters="" more="scroll" lang="en" dir="ltr"></news-list>',
  '<news-list layout="" limit="" fields=""></news-list>',
  '<news-list id="a" class="b" slot="" role="region" title="News" tabindex="0" part="x" theme="dark" mode="x"></news-list>',
  '<news-list data-endpoit="1" aria-limit="2" onlimit="" v-limit="3" :limit="4" @limit="5" x-limit="6"></news-list>',
  '<news-list ng-limit="1" _ngcontent-limit hx-limit="2" wire:limit="3" limit_="4"></news-list>',
  '<news-list limit="3" limits="4"></news-list>',
  '<acme-list filter="x"></acme-list>',
])
  it(`${markup} is no slip`, async () => {
    expect(await slipsOf(markup)).to.deep.equal([]);
  });
