import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import type { FeatureHost } from '../../../src/features/feature.js';
import { registerHost } from '../../../src/features/host-registry.js';
import { unclosedTag } from '../../../src/features/advice/unclosed-tag.js';

const slipsOf = (element: Element): string[] => [...unclosedTag(element)];

/** An element of an unregistered tag, so that nothing but the tested function looks at its content. */
const tagWith = (content: TemplateResult) => fixture(html`<x-list>${content}</x-list>`);

describe('a tag that is closed by />', () => {
  for (const tag of ['news-article', 'news-list', 'related-news', 'main']) {
    it(`is warned of when it contains <${tag}>, however deep`, async () => {
      const name = unsafeStatic(tag);
      const element = await tagWith(
        staticHtml`<p>Text</p><div><section><${name} loading="click"></${name}></section></div>`,
      );
      const [message, ...more] = slipsOf(element);
      expect(more).to.deep.equal([]);
      expect(message).to.include(`There is a <${tag}> inside <x-list>`);
      expect(message).to.include('write <x-list …></x-list>.');
    });
  }

  it('is warned of once, though it contains many', async () => {
    const element = await tagWith(
      html`<main></main>
        <main></main>`,
    );
    expect(slipsOf(element)).to.have.length(1);
  });
});

it('fallback content without such elements is no reason for a warning', async () => {
  const element = await tagWith(html`
    <a href="/news">All news</a>
    <p>main, news-list</p>
    <noscript>No script</noscript>
    <script type="application/feed+json"></script>
  `);
  expect(slipsOf(element)).to.deep.equal([]);
  expect(slipsOf(await tagWith(html``))).to.deep.equal([]);
});

for (const [kind, content] of [
  ['the first heading of a page', html`<div><h1>News</h1></div>`],
  ['the footer of a page', html`<footer>Imprint</footer>`],
  ['the text of a long page', html`<p>${'On and on. '.repeat(2000)}</p>`],
] as const) {
  it(`${kind} in a list is a slip, not in a story`, async () => {
    const element = await tagWith(content);
    expect(slipsOf(element)).to.have.length(1);
    registerHost({ element, kind: 'article' } as unknown as FeatureHost);
    expect(slipsOf(element)).to.deep.equal([]);
  });
}

it('content for a slot of the element is no slip', async () => {
  expect(slipsOf(await tagWith(html`<div slot="empty"><h1>No news</h1></div>`))).to.deep.equal([]);
});
