import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skipForeign } from '../../src/html/foreign.js';
import { Tokens } from '../../src/html/tokens.js';

/** What stands behind the SVG or MathML with which the HTML begins. */
function behind(html: string): string {
  const tokens = new Tokens(html);
  tokens.next();
  skipForeign(tokens);
  return html.slice(tokens.end);
}

test('SVG and MathML end with their end tag, nested ones counted', () => {
  assert.equal(behind('<svg><svg></svg><path/></svg>a'), 'a');
  assert.equal(behind('<math><mi>x</mi></math>a'), 'a');
});

test('an HTML element ends them, but not where there is HTML in them', () => {
  assert.equal(behind('<svg><g><p>a</p>'), '<p>a</p>');
  assert.equal(behind('<svg><foreignObject><p>a</p></foreignObject></svg>b'), 'b');
});

test('without an end, they reach to the end of the text', () => {
  assert.equal(behind('<svg><g>a'), '');
});
