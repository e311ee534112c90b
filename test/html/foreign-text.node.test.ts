import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignText } from '../../src/html/foreign-text.js';
import { Tokens } from '../../src/html/tokens.js';

function read(html: string): { text: string; rest: string } {
  const tokens = new Tokens(html);
  tokens.next();
  const text = foreignText(tokens);
  return { text, rest: html.slice(tokens.end) };
}

test('a formula is its symbols in one line, with powers, indices and fractions', () => {
  const { text, rest } = read(
    '<math><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>+</mo><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>b',
  );
  assert.equal(text, 'a/b+x<sub>1</sub><sup>2</sup>');
  assert.equal(rest, 'b');
});

test('what its writer says of a formula goes before its symbols, and its source is left out', () => {
  assert.equal(read('<math alttext="a < b"><mi>a</mi></math>').text, 'a &lt; b');
  const source = '<annotation encoding="application/x-tex">E=mc^2</annotation>';
  assert.equal(read(`<math><semantics><mi>E</mi>${source}</semantics></math>`).text, 'E');
});

test('an element without its end tag ends its power with the formula', () => {
  assert.equal(read('<math><msup><mi>e</mi><mi>k</math>').text, 'e<sup>k</sup>');
});

test('of a drawing, only its labels are text', () => {
  assert.equal(
    read('<svg><title>Map</title><style>a{}</style><g><text>North <tspan>gate</tspan></text></g></svg>').text,
    ' North gate ',
  );
  assert.deepEqual(read('<svg/>a'), { text: '', rest: 'a' });
});
