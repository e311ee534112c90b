/** Marks within the lines of Markdown become HTML. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inlineMarkdown, labelOf } from '../../../src/formats/json/markdown-inline.js';

const references = new Map([['map', '/map']]);
const is = (pairs: Record<string, string>): void => {
  for (const [text, html] of Object.entries(pairs))
    assert.equal(inlineMarkdown(text, references), html, text);
};

describe('Markdown has', () => {
  it('links', () =>
    is({
      '[a *b*](/c)': '<a href="/c">a <em>b</em></a>',
      '[a](</b c> "T")': '<a href="/b c">a</a>',
      '[a](/b_(c)?d=1&e=2)': '<a href="/b_(c)?d=1&amp;e=2">a</a>',
      '[a](/b?c=1&amp;d=2)': '<a href="/b?c=1&amp;d=2">a</a>',
      "[a](/b (T)) [a](/b 'T')": '<a href="/b">a</a> <a href="/b">a</a>',
      '[a](/b\\_c)': '<a href="/b_c">a</a>',
      '[a][MAP] [map][] [Map]': '<a href="/map">a</a> <a href="/map">map</a> <a href="/map">Map</a>',
      '[a] (b) [c][d] ]': '[a] (b) [c][d] ]',
      '[a [b](/b)](/c)': '[a <a href="/b">b</a>](/c)',
    }));

  it('no links of other schemes', () =>
    is({
      '[a](javascript:x)': 'a',
      '[a](<java\tscript:x>)': 'a',
      '![a](data:b)': 'a',
      '[a](mailto:b@c.example)': '<a href="mailto:b@c.example">a</a>',
    }));

  it('pictures, in links, too', () =>
    is({
      '![a "*b*"](/c.jpg "T")': '<img src="/c.jpg" alt="a &quot;b&quot;">',
      '[![a](/b.jpg)](/c)': '<a href="/c"><img src="/b.jpg" alt="a"></a>',
      '![a](/"><script>)': '![a](/"><script>)'.replace('>', '&gt;'),
    }));

  it('addresses, in brackets or bare', () =>
    is({
      '<https://a.example/?b&c>': '<a href="https://a.example/?b&amp;c">https://a.example/?b&amp;c</a>',
      '<a@b.example>': '<a href="mailto:a@b.example">a@b.example</a>',
      'See https://a.example/b_c_d.': 'See <a href="https://a.example/b_c_d">https://a.example/b_c_d</a>.',
      'www.a.example/b, www. and awww.a':
        '<a href="http://www.a.example/b">www.a.example/b</a>, www. and awww.a',
      '(https://a.example/b)': '(<a href="https://a.example/b">https://a.example/b</a>)',
      '[https://a.example](/b)': '<a href="/b">https://a.example</a>',
      '<a href="/b">https://a.example</a>': '<a href="/b">https://a.example</a>',
    }));

  it('code', () =>
    is({
      '`a <b> *c*` and ``d`e``': '<code>a &lt;b&gt; *c*</code> and <code>d`e</code>',
      '`a ``b` c``': '<code>a ``b</code> c``',
      'a ` b': 'a ` b',
    }));

  it('escaped signs, HTML and character references', () =>
    is({
      '\\*a\\* \\<b> c\\d \\': '*a* &lt;b&gt; c\\d \\',
      '<b>a</b> <!-- c --> 1 < 2 > 0 & <3': '<b>a</b> <!-- c --> 1 &lt; 2 &gt; 0 &amp; &lt;3',
      'a &amp; b &nbsp; &c': 'a &amp; b &nbsp; &amp;c',
    }));

  it('emphasis that ends within the link in which it begins', () =>
    is({ '[*a](/b) c*': '<a href="/b">*a</a> c*', '*[a](/b)*': '<em><a href="/b">a</a></em>' }));
});

it('a label is compared without regard to case and blanks', () => {
  assert.equal(labelOf(' The\n Map '), 'the map');
});
