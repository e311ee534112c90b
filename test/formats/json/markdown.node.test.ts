/** Blocks of Markdown become HTML: https://spec.commonmark.org/0.31.2 */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { isMarkdown, markdown } from '../../../src/formats/json/markdown.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const cases: Record<string, [text: string, html: string][]> = {
  'headings of both kinds': [
    ['# Fog #\nThick.', '<h1>Fog</h1><p>Thick.</p>'],
    ['###### C#', '<h6>C#</h6>'],
    ['Fog\n===\nRain\n---', '<h1>Fog</h1><h2>Rain</h2>'],
    ['#fog and ####### rain', '<p>#fog and ####### rain</p>'],
  ],
  'paragraphs, and the line breaks that they have': [
    ['Fog\nrain\n\nSun', '<p>Fog\nrain</p><p>Sun</p>'],
    ['Fog  \nrain\\\nsun  ', '<p>Fog<br>rain<br>sun</p>'],
    ['Fog\r\n\r\nrain', '<p>Fog</p><p>rain</p>'],
  ],
  rules: [
    ['***\n- - -\n___', '<hr><hr><hr>'],
    ['--', '<p>--</p>'],
  ],
  'code as it is written': [
    ['```js\na < b\n\n# *c*\n```\nFog', '<pre><code>a &lt; b\n\n# *c*</code></pre><p>Fog</p>'],
    ['~~~\n```\n~~~', '<pre><code>```</code></pre>'],
    ['```\nopen', '<pre><code>open</code></pre>'],
    ['```a``` b', '<p><code>a</code> b</p>'],
  ],
  'code by its indent, but not within a paragraph': [
    ['    a < b\n      c\n\n    d\n\nFog', '<pre><code>a &lt; b\n  c\n\nd</code></pre><p>Fog</p>'],
    [
      '\tlet a\n- b\n\n      c',
      '<pre><code>let a</code></pre><ul><li><p>b</p><pre><code>c</code></pre></li></ul>',
    ],
    ['Fog\n    rain', '<p>Fog\nrain</p>'],
  ],
  'footnotes, which stand at the end': [
    [
      'Fog[^a][^2] in[^b].\n\n[^a]: Thick *fog*.\n[^2]: Since\nnoon\n\n    or one.\n\nRain',
      '<p>Fog<sup id="fnref-1"><a href="#fn-1">1</a></sup><sup id="fnref-2"><a href="#fn-2">2</a></sup> in[^b].</p><p>Rain</p><section class="footnotes"><ol><li id="fn-1">Thick <em>fog</em>. <a href="#fnref-1">↩</a></li><li id="fn-2"><p>Since\nnoon</p><p>or one.</p> <a href="#fnref-2">↩</a></li></ol></section>',
    ],
    ['[^a] [^: b', '<p>[^a] [^: b</p>'],
    ['> [^a]: b', '<blockquote><p>[^a]: b</p></blockquote>'],
  ],
  'tasks with their marks': [
    ['- [x] Fog\n- [ ] Rain\n- [X](/x)', '<ul><li>☑ Fog</li><li>☐ Rain</li><li><a href="/x">X</a></li></ul>'],
    ['[x] Fog', '<p>[x] Fog</p>'],
  ],
  'notes and warnings of GitHub': [
    ['> [!WARNING]\n> Fog', '<blockquote><p><strong>WARNING</strong><br>Fog</p></blockquote>'],
    ['> [!a] Fog', '<blockquote><p>[!a] Fog</p></blockquote>'],
  ],
  'headings without the name of their section': [
    ['## Fog {#fog}', '<h2>Fog</h2>'],
    ['## Use {#if}\n## {#fog}', '<h2>Use</h2><h2>{#fog}</h2>'],
  ],
  'quotes, within one another, too': [
    ['> Fog\n> rain\nlazy\n\nSun', '<blockquote><p>Fog\nrain\nlazy</p></blockquote><p>Sun</p>'],
    ['> # Fog\n>\n> > Rain', '<blockquote><h1>Fog</h1><blockquote><p>Rain</p></blockquote></blockquote>'],
    ['> Fog\n- a', '<blockquote><p>Fog</p></blockquote><ul><li>a</li></ul>'],
  ],
  'HTML unchanged, and Markdown behind a blank line in it': [
    [
      '<details>\n<summary>*a*</summary>\n\n*b*\n\n</details>',
      '<details>\n<summary>*a*</summary>\n<p><em>b</em></p></details>\n',
    ],
    ['<pre>\n*a*\n\n*b*</pre>', '<pre>\n*a*\n\n*b*</pre>\n'],
  ],
  'links whose address is elsewhere in the text': [
    ['[Fog][a] and [A]\n\n[a]: /fog "Title"', '<p><a href="/fog">Fog</a> and <a href="/fog">A</a></p>'],
    ['> [a]\n\n[a]: </fog>', '<blockquote><p><a href="/fog">a</a></p></blockquote>'],
    ['[Fog]: it is thick', '<p>[Fog]: it is thick</p>'],
  ],
  'a text below the properties of a site generator': [
    ['---\ntitle: Fog\ntags:\n  - a\n---\nThick.', '<p>Thick.</p>'],
  ],
};

for (const [what, pairs] of Object.entries(cases))
  test(`Markdown has ${what}`, () => {
    for (const [text, html] of pairs) assert.equal(markdown(text), html, text);
  });

test('quotes below six levels are text', () => {
  const html = markdown(`${'> '.repeat(9)}Fog`);
  assert.equal(html.split('<blockquote>').length - 1, 6);
  assert.match(html, /Fog/);
});

describe('a text is evidently Markdown', () => {
  it('with two signs of it', () => {
    for (const text of [
      '## Fog\n\nSee [map](https://a.example)',
      '**Fog**\n\n- a\n- b',
      '```\nx\n```\n\n# Fog',
      '- a\r\n- b\r\n\r\n[c](/c)',
    ])
      assert.ok(isMarkdown(text), text);
  });

  it('not with one, however often', () => {
    for (const text of [
      '- a\n- b\n- c',
      '# one\n# two',
      '**a** and **b**',
      '[1] and [2](see below)',
      '2 ** 3',
    ])
      assert.ok(!isMarkdown(text), text);
  });
});

describe('a story whose API has Markdown', () => {
  const story = async (parts: object) => {
    const answer = { articles: [{ title: 'Fog', url: '/fog', ...parts }] };
    const { articles } = await parseFeed(JSON.stringify(answer), { url: 'https://pier.example/api' });
    return articles[0]!;
  };
  const text = '## Pier\n\nThe **pier** is [shut](https://pier.example/a_b).\n\n- North\n- South';

  it('has a body of HTML, and an excerpt without signs', async () => {
    const { body, summary } = await story({ body: text });
    assert.equal(
      body,
      '<h2>Pier</h2><p>The <strong>pier</strong> is <a href="https://pier.example/a_b">shut</a>.</p>' +
        '<ul><li>North</li><li>South</li></ul>',
    );
    assert.match(summary ?? '', /The pier is shut\./);
    assert.doesNotMatch(summary ?? '', /[#*[\]]|- North/);
  });

  it('is converted by the name of the property without any other sign', async () => {
    for (const name of ['markdown', 'body_markdown', 'bodyMarkdown', 'contentMarkdown', 'content_md'])
      assert.equal((await story({ [name]: '*Wet*' })).body, '<p><em>Wet</em></p>', name);
    assert.equal((await story({ content: { markdown: '*Wet*' } })).body, '<p><em>Wet</em></p>');
  });

  it('has the HTML if there is some, too', async () => {
    assert.equal((await story({ body_markdown: '*a*', body_html: '<p>b</p>' })).body, '<p>b</p>');
    assert.equal((await story({ content: { markdown: '*a*', html: '<p>b</p>' } })).body, '<p>b</p>');
  });

  it('has a summary without signs where that is Markdown', async () => {
    const { summary } = await story({
      summary: 'The **pier** is [shut](https://pier.example/).',
      body: text,
    });
    assert.equal(summary, 'The pier is shut.');
  });

  it('has plain text and HTML as before', async () => {
    assert.equal((await story({ body: '- a\n- b' })).body, '<p>- a<br>- b</p>');
    assert.equal((await story({ body: `<p>a</p>${text}` })).body, `<p>a</p>${text}`);
  });

  it('is Markdown where the page maps the body to such a property', async () => {
    const answer = JSON.stringify({ posts: [{ head: 'Fog', text_md: '*Wet*', url: '/', markdown: '' }] });
    const { articles } = await parseFeed(answer, {
      url: 'https://pier.example/api',
      format: 'json',
      fields: { items: 'posts', title: 'head', body: 'text_md' },
    });
    assert.equal(articles[0]?.body, '<p><em>Wet</em></p>');
  });
});
