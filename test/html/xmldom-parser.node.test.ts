import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createXmldomParser } from '../../src/html/xmldom-parser.js';

const parse = await createXmldomParser();

const declaring = (count: number): string =>
  `<rss>${Array.from({ length: count }, (_, index) => `<a xmlns:p${index}="urn:p"/>`).join('')}</rss>`;

test('XML and HTML are parsed without a DOMParser of the runtime', () => {
  assert.equal(parse('<rss><a>Fog</a></rss>', 'application/xml').documentElement.textContent, 'Fog');
  assert.equal(parse('<p>Fog<br>Rain</p>', 'text/html').documentElement.textContent, 'FogRain');
});

test('XML that is not well-formed throws', () => {
  assert.throws(() => parse('<rss><a></rss>', 'application/xml'));
});

test('256 namespace prefixes are parsed, one more throws', () => {
  assert.equal(parse(declaring(256), 'application/xml').documentElement.childNodes.length, 256);
  assert.throws(() => parse(declaring(257), 'application/xml'), /namespaces/);
});
