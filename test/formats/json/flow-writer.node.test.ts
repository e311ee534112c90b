/** The HTML of neighbouring nodes is joined to lines, links and lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enclose, FlowWriter } from '../../../src/formats/json/flow-writer.js';

test('neighbouring inline parts are one line, which a block ends', () => {
  const writer = new FlowWriter('p');
  writer.addInline('A', '');
  writer.addInline('<b>B</b>', '');
  writer.addBlock('<hr>');
  writer.addInline('C', '');
  assert.equal(writer.end(), '<p>A<b>B</b></p><hr><p>C</p>');
});

test('neighbouring parts with one href are one link, and a line without text is left out', () => {
  const writer = new FlowWriter('p');
  for (const [html, href] of ['A/a', 'B/a', 'C/c', 'D/'].map(part => part.split('/')))
    writer.addInline(html!, href!);
  assert.equal(writer.end(), '<p><a href="a">AB</a><a href="c">C</a>D</p>');
  const blank = new FlowWriter('p');
  blank.addInline(' ', '');
  assert.equal(blank.end(), '');
});

test('items open and close the lists that their levels need', () => {
  const writer = new FlowWriter('p');
  assert.equal(writer.addToItem('<ul></ul>'), false);
  writer.addItem('ul', 1, 'A');
  assert.equal(writer.addToItem('<b>a</b>'), true);
  writer.addItem('ol', 2, 'B');
  writer.addItem('ul', 1, 'C');
  writer.addItem('ol', 1, 'D');
  assert.equal(writer.end(), '<ul><li>A<b>a</b><ol><li>B</li></ol></li><li>C</li></ul><ol><li>D</li></ol>');
});

test('blank HTML is enclosed in nothing', () => {
  assert.deepEqual([enclose('p', ' '), enclose('', 'A'), enclose('p', 'A')], [' ', 'A', '<p>A</p>']);
});
