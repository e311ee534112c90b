import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLines } from '../../src/html/code-lines.js';

const reads = (html: string, wanted: string): void => {
  assert.equal(codeLines(html), wanted);
  assert.equal(codeLines(wanted), wanted);
};
const same = (html: string): void => reads(html, html);
const span = (text: string): string => `<span class="line">${text}</span>`;

test('elements that are a line each are on lines of their own', () => {
  reads(
    `<pre><code>${span('a')}${span('')}${span('  b')}</code></pre>`,
    `<pre><code>${span('a')}\n${span('')}\n${span('  b')}</code></pre>`,
  );
  reads('<pre><div class="line">a</div><div class="line">b</div></pre>', '<pre>a\nb</pre>');
});

test('lines that end already stay as they are', () => {
  same(`<pre><code>${span('a')}\n${span('')}\n${span('b')}</code></pre>`);
  same(`<pre><code>${span('a\n')}${span('b\n')}</code></pre>`);
  same(`<pre>${span('a')}<br>${span('b')}</pre>`);
  reads('<pre><div class="line">a</div>\n<div class="line">b</div></pre>', '<pre>a\nb</pre>');
});

test('a word with the class of a line is no line', () => {
  same(`<pre><code>x = ${span('5')} ${span('6')}</code></pre>`);
  same('<p class="line">a</p><div class="line">b</div>');
});

test('a <code> with lines is preformatted', () => {
  reads(
    `<code>${span('a')}${span('b')}</code> and <code>c</code>`,
    `<pre><code>${span('a')}\n${span('b')}</code></pre> and <code>c</code>`,
  );
  reads(
    '<code style="white-space: pre">a\n b</code>',
    '<pre><code style="white-space: pre">a\n b</code></pre>',
  );
  same('<code>a\n b</code>');
});

test('numbers of lines are gone', () => {
  for (const number of [
    '<span class="ln">1</span>',
    '<i class="lineno"> 1 </i>',
    '<b class="x linenumber">1</b>',
    '<u data-line-number="1">1</u>',
  ])
    reads(`<pre><code>${number}a\n${number}7</code></pre>`, '<pre><code>a\n7</code></pre>');
});

test('numbers that are code stay', () => {
  same('<pre><code>a <span class="ln">1</span>\n<span class="mi">2</span></code></pre>');
  same('<pre><code><span class="lineno">let</span> a\n<span data-line-number="3">4</span></code></pre>');
  same(`<pre><code>${span('1')}\n${span('2')}</code></pre>`);
  same('<p><span class="lineno">1</span></p>');
});

test('tables with a column of numbers are code', () => {
  const wanted = '<pre><code>a = 1\n42</code></pre>';
  const row = (number: string, code: string): string =>
    `<tr>\n<td class="blob-num">${number}</td>\n<td class="blob-code">${code}</td>\n</tr>`;
  reads(`<table class="file">\n<tbody>${row('1', 'a = 1')}${row('', '42')}</tbody></table>`, wanted);
  reads(
    '<table><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre>a = 1\n42</pre></td></tr></table>',
    wanted,
  );
  reads(
    '<table><tr><td class="lntd"><pre><code><b class="lnt">1\n</b><b class="lnt">2\n</b></code></pre></td><td class="lntd"><pre><code>a = 1\n42</code></pre></td></tr></table>',
    wanted,
  );
  reads(
    '<table><tr><td class="gutter"><div class="line">1</div><div class="line">2</div><td class="code"><div class="line"><code>a</code> = 1</div><div class="line">42</div></table>',
    wanted,
  );
  reads(
    '<pre class="x"><code><table><tr><td class="rouge-gutter"><pre>1\n2</pre></td><td><pre>a = 1\n42</pre></td></tr></table></code></pre>',
    wanted.replace('<pre>', '<pre class="x">'),
  );
});

test('other tables stay, also in preformatted text', () => {
  same('<table><tr><td class="number">1</td><td><pre>a</pre></td></tr></table>');
  same('<pre><table><tr><td>1<td>2</table></pre>');
});

test('lists and editors that show code are code', () => {
  reads('<ol class="linenums">\n<li><code>a</code>\n<li>b</ol>', '<pre><code>a\nb</code></pre>');
  reads(
    '<pre class="linenums"><ol class="linenums"><li>a</li><li>b</li></ol></pre>',
    '<pre class="linenums">a\nb</pre>',
  );
  reads(
    '<div class="view-lines"><div class="view-line">a&nbsp;b</div>\n<div class="view-line"></div><div class="view-line">c</div></div>',
    '<pre><code>a&nbsp;b\n\nc</code></pre>',
  );
  const line = (number: number, code: string): string =>
    `<div><div class="CodeMirror-linenumber">${number}</div><pre class="CodeMirror-line">${code}</pre></div>`;
  reads(`<div class="CodeMirror-code">${line(1, 'a')}${line(2, 'b')}</div>`, '<pre><code>a\nb</code></pre>');
  same('<ol><li>a</li><li><code>b</code></li></ol><pre><ol><li>a</ol></pre>');
});

test('code without its end stays as it is written', () => {
  same(`<pre><code>${span('a')}${span('b')}<p>c</p>`);
  same('<table><tr><td class="gutter">1<td class="code">a<p>b');
});

test('the time is linear', () => {
  const before = process.cpuUsage();
  for (const unit of [
    '<pre>',
    '<pre></pre>',
    '<code>',
    '<b class=ln>',
    '<b class=ln></i>',
    '<table><td class=gutter>',
    '<td class=gutter>1',
    '<li class=line>',
    '<ol class=linenums><li>',
    '<i data-line-number=1>',
  ])
    codeLines(`<pre>${unit.repeat(500_000 / unit.length)}x</pre>`);
  codeLines(`<pre>${Array.from({ length: 30_000 }, (_, index) => `<a${index} class=ln></i>`).join('')}x`);
  const { user } = process.cpuUsage(before);
  assert.ok(user / 1e6 < 10, `${user / 1e6} s`);
});
