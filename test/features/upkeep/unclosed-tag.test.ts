import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import { warnOfUnclosed } from '../../../src/features/upkeep/unclosed-tag.js';

/** What the console was told of the element. */
function warningsOf(element: Element): unknown[][] {
  const { warn } = console;
  const warnings: unknown[][] = [];
  console.warn = (...args: unknown[]) => void warnings.push(args);
  try {
    warnOfUnclosed(element);
  } finally {
    console.warn = warn;
  }
  return warnings;
}

/** An element of an unregistered tag, so that nothing but the tested function looks at its content. */
const tagWith = (content: TemplateResult) => fixture(html`<x-list>${content}</x-list>`);

describe('a tag that is closed by />', () => {
  for (const tag of ['news-article', 'news-list', 'related-news', 'main']) {
    it(`is warned of when it contains <${tag}>, however deep`, async () => {
      const name = unsafeStatic(tag);
      const element = await tagWith(
        staticHtml`<p>Text</p><div><section><${name} loading="click"></${name}></section></div>`,
      );
      const warnings = warningsOf(element);
      expect(warnings).to.have.length(1);
      const [message, shown] = warnings[0]!;
      expect(message).to.match(/^\[news-elements\] /);
      expect(message).to.include(`There is a <${tag}> inside <x-list>`);
      expect(message).to.include('write <x-list …></x-list>.');
      expect(shown).to.equal(element);
    });
  }

  it('is warned of once, though it contains many', async () => {
    const element = await tagWith(
      html`<main></main>
        <main></main>`,
    );
    expect(warningsOf(element)).to.have.length(1);
  });
});

it('fallback content without such elements is no reason for a warning', async () => {
  const element = await tagWith(html`
    <a href="/news">All news</a>
    <p>main, news-list</p>
    <noscript>No script</noscript>
    <script type="application/feed+json"></script>
  `);
  expect(warningsOf(element)).to.deep.equal([]);
  expect(warningsOf(await tagWith(html``))).to.deep.equal([]);
});
