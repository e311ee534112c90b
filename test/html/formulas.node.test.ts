import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeFormulas } from '../../src/html/formulas.js';

const same = (html: string): void => assert.equal(escapeFormulas(html), html);

test('a sign in a formula begins no tag', () => {
  for (const formula of [
    '\\(x<y>z\\)',
    '\\[0<p<1\\]',
    '$a<b$',
    '$x<y>z$',
    '$$a\n<b$$',
    '\\begin{align} a &<b \\end{align}',
    '$\\text{if we go} x<y$',
  ])
    assert.equal(
      escapeFormulas(`Fog ${formula} <b>x</b>`),
      `Fog ${formula.replace(/<(?=[a-z])/g, '&lt;')} <b>x</b>`,
    );
});

test('a formula may stand before the end of the text', () => {
  assert.equal(escapeFormulas('So $a<b$ holds'), 'So $a&lt;b$ holds');
});

test('tags in a formula stay', () => {
  same('\\[<br />x<br>y<br/>\\]');
  same('\\(<em>x</em>\\)<p>\\[</p><p>x</p><p>\\]</p>');
  same('\\(x <span class="a">y\\)');
});

test('prices, attributes and code are no formulas', () => {
  same('It costs $4<b>or</b>$5, <i>or</i> $6 <b>and more for a $');
  same('From $3<p>a day to 4$. $5<p>Pay in US$<td>$1<td>2$');
  same('<a href="?a=$x"><b>a</b> 5$</a>');
  same('<pre>echo $A<span class="x">..</span>$B \\$c<d$</pre>');
  same('No end \\(a<b');
});

test('the time is linear', () => {
  const before = process.cpuUsage();
  for (const unit of ['$', '\\(', '\\[<b', '$a<b', '$a ', '$<a>', '\\(a b<c ', '$a<b>$', '\\begin{<a'])
    escapeFormulas(`${unit.repeat(500_000 / unit.length)}<a`);
  const { user } = process.cpuUsage(before);
  assert.ok(user / 1e6 < 6, `${user / 1e6} s`);
});
