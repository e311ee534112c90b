/** Tests the text of the types and components that are generated for frameworks. `test/consumers/` tests them in use. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { elementsOf } from '../../scripts/frameworks/elements.js';
import { jsxTypes } from '../../scripts/frameworks/jsx.js';
import { reactFiles } from '../../scripts/frameworks/react.js';
import { svelteTypes } from '../../scripts/frameworks/svelte.js';
import { vueTypes } from '../../scripts/frameworks/vue.js';

const manifestOf = description => ({
  modules: [
    {
      declarations: [
        {
          name: 'NewsListElement',
          tagName: 'news-list',
          description: 'Shows stories.',
          attributes: [
            { name: 'heading-level', fieldName: 'headingLevel', type: { text: 'number' }, description },
            { name: 'no-images', fieldName: 'noImages', type: { text: 'boolean' }, description },
          ],
          members: [
            { kind: 'field', name: 'headingLevel', attribute: 'heading-level', description },
            { kind: 'field', name: 'feed', description },
            { kind: 'field', name: 'articles', readonly: true, description },
            { kind: 'field', name: 'pages', privacy: 'private' },
          ],
          events: [{ name: 'news-select', type: { text: 'NewsSelectEvent' }, description }],
        },
      ],
    },
  ],
});

describe('files for frameworks', () => {
  const elements = elementsOf(manifestOf('One */ comment.'));

  it('name events as each framework does', () => {
    const react = reactFiles(elements)['NewsList.d.ts'];
    assert.match(react, /onNewsSelect\?: \(\(event: NewsSelectEvent\) => void\)/);
    assert.match(vueTypes(elements), /onNewsSelect\?: /);
    assert.match(svelteTypes(elements), /'onnews-select'\?: /);
    assert.match(jsxTypes(elements), /'onnews-select'\?: [^]+'on:news-select'\?: /);
  });

  it('set properties without an attribute, and leave out what only the element may set', () => {
    const react = reactFiles(elements);
    assert.match(react['NewsList.js'], /properties: \["feed"\]/);
    for (const text of [react['NewsList.d.ts'], vueTypes(elements), svelteTypes(elements)]) {
      assert.match(text, / feed\?: NewsListElement\['feed'\]/);
      assert.doesNotMatch(text, / (articles|pages)\?: /);
    }
  });

  it('keep a description from ending its comment', () => {
    assert(vueTypes(elements).includes('/** One *\\/ comment. */'));
  });

  it('are refused when part of the API is not described', () => {
    assert.throws(() => elementsOf(manifestOf('')), /<news-list>: "heading-level" has no description/);
    assert.throws(() => elementsOf({ modules: [] }), /no elements/);
  });
});

describe('the exports of the package', () => {
  it('give bundlers a module wherever they give types', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [name, target] of Object.entries(exports))
      assert(typeof target === 'string' || target.default, `${name} has types only.`);
  });

  it('lead to the manifest where the package says that it is', () => {
    const { customElements, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(customElements, exports['./custom-elements.json']);
  });
});
