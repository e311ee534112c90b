import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasLines, linesToHtml } from '../../src/html/plain-lines.js';

test('lines and paragraphs of a text stay', () => {
  assert.equal(linesToHtml('One\nTwo\n \r\nThree'), '<p>One<br>Two</p><p>Three</p>');
  assert.equal(hasLines('One\nTwo'), true);
});

test('lines that a program broke are put together', () => {
  const line = 'The ferry sails again after nine weeks in the dry dock of the';
  assert.equal(linesToHtml(`${line}\n${line}\nyard.`), `${line}\n${line}\nyard.`);
  assert.equal(hasLines(`${line}\n${line}\nyard.`), false);
  assert.equal(linesToHtml(`${line}\nyard.\n\nEnd`), `<p>${line} yard.</p><p>End</p>`);
});

test('URLs become links without the punctuation behind them', () => {
  assert.equal(
    linesToHtml('See (https://news.example/a?b=1&amp;c), or https://b.example.'),
    '<p>See (<a href="https://news.example/a?b=1&amp;c">https://news.example/a?b=1&amp;c</a>), or <a href="https://b.example">https://b.example</a>.</p>',
  );
});

test('a bracket that is opened in a URL belongs to it', () => {
  const url = 'https://news.example/Quay_(Harbour)';
  assert.equal(linesToHtml(`See ${url}.`), `<p>See <a href="${url}">${url}</a>.</p>`);
  assert.equal(linesToHtml(`(${url})`), `<p>(<a href="${url}">${url}</a>)</p>`);
});

test('HTML, and a text of one line, stay as they are', () => {
  for (const text of ['One <b>\ntwo', 'a < b', '\n One \n', '']) assert.equal(linesToHtml(text), text);
});
