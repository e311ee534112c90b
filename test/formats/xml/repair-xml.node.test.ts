/** XML that isn't well-formed becomes so, and loses none of its text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { repairXml } from '../../../src/formats/xml/repair-xml.js';
import { inertParser } from '../../../src/html/inert-parser.js';
import { newLexicon } from '../../../src/html/lexicon.js';
import { holds } from '../../helpers/holds.js';

const repair = (text: string): string => repairXml(text, newLexicon());

for (const [what, broken, whole] of [
  ['a bare & and < are escaped', '<rss>R&D 2 < 3</rss>', '<rss>R&amp;D 2 &lt; 3</rss>'],
  ['HTML’s entities become characters', '<rss>&nbsp;&amp;&#65;</rss>', '<rss>\u00a0&amp;A</rss>'],
  ['an unknown entity stays as text', '<rss>&fog;</rss>', '<rss>&amp;fog;</rss>'],
  ['a pair of surrogates is one character', '<rss>&#55357;&#56842;</rss>', '<rss>😊</rss>'],
  ['forbidden characters go', '<rss>a\0&#11;&#xFFFE;\ufffe\ud800b</rss>', '<rss>ab</rss>'],
  [
    'CDATA becomes text',
    '<rss><![CDATA[a<b>&amp;]]]]><![CDATA[>]]></rss>',
    '<rss>a&lt;b&gt;&amp;amp;]]&gt;</rss>',
  ],
  ['comments and instructions go', '<rss>a<!-- <b> -->b<?php x ?>c</rss>', '<rss>abc</rss>'],
  ['a declaration goes', '<!DOCTYPE rss [<!ENTITY a "b">]><rss>&a;</rss>', '<rss>b</rss>'],
  [
    'a declared entity is text',
    '<!DOCTYPE rss [<!ENTITY a.b "<i> & &#38; &quot;">]><rss x="&a.b;">&a.b;</rss>',
    '<rss x="&lt;i&gt; &amp; &amp; &quot;">&lt;i&gt; &amp; &amp; "</rss>',
  ],
  [
    'a CDATA section has no entities',
    '<!DOCTYPE rss [<!ENTITY a "b">]><rss><![CDATA[&a;]]></rss>',
    '<rss>&amp;a;</rss>',
  ],
  ['what is around the root goes', 'Warning <b>x</b>\n<rss>a</rss>b<rss/>', '<rss>a</rss>'],
  [
    'attributes get quotes and values',
    '<rss a=b c d=\'"\' e="&">',
    '<rss a="b" c="c" d="&quot;" e="&amp;"></rss>',
  ],
  ['an attribute counts once', '<rss a="1" b="2" a="3"/>', '<rss a="1" b="2"/>'],
  [
    'end tags that are missing are added',
    '<rss><channel><title>Fog',
    '<rss><channel><title>Fog</title></channel></rss>',
  ],
  ['end tags that belong to nothing go', '<rss></p>Fog</rss>', '<rss>Fog</rss>'],
  ['end tags may differ in case', '<rss><pubDate>1</pubdate></rss>', '<rss><pubDate>1</pubDate></rss>'],
  ['void elements of HTML close themselves', '<rss>a<br>b<img src=c>', '<rss>a<br/>b<img src="c"/></rss>'],
  ['a feed element closes another', '<rss><title>a<link>b', '<rss><title>a</title><link>b</link></rss>'],
  [
    'an item closes what is open in its channel',
    '<rss><channel><item><title>a<b>c<item>d',
    '<rss><channel><item><title>a<b>c</b></title></item><item>d</item></channel></rss>',
  ],
] as const) {
  test(`${what}: ${JSON.stringify(broken)}`, () => assert.equal(repair(broken), whole));
}

test('a prefix that nobody declared is declared by the root', () => {
  assert.equal(
    repair('<rss><dc:date a:b=c>1</dc:date>'),
    '<rss xmlns:dc="urn:dc" xmlns:a="urn:a"><dc:date a:b="c">1</dc:date></rss>',
  );
});

test('a prefix that the root declares is not declared again', () => {
  const xml = '<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:date xml:lang="en">1</dc:date></rss>';
  assert.equal(repair(xml), xml);
});

test('a declaration within one item, or in a text, is none for the other items', () => {
  const inner = '<item xmlns:m="urn:x"><m:a>xmlns:n=</m:a></item><item><m:a/><n:a/></item>';
  assert.equal(repair(`<rss>${inner}</rss>`), `<rss xmlns:m="urn:m" xmlns:n="urn:n">${inner}</rss>`);
});

test('elements deeper than 256 are drawn side by side', () => {
  const whole = repair(`<rss>${'<p>'.repeat(1000)}Fog`);
  assert.equal(whole.split('</p>').length - 1, 255);
  assert.equal(whole.split('<p/>').length - 1, 745);
  assert.match(whole, /Fog/);
});

const pieces = [
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<media:a b:c="1" b:c=2>',
  '<p class=x',
  '<br>',
  '<',
  '>',
  '/>',
  '&',
  '&#0;',
  '&#xD800;',
  '&eacute;',
  '"',
  "'",
  '=',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?x',
  '?>',
  '<!DOCTYPE a [',
  '<xml:a>',
  '<a:b:c>',
  '<1a>',
  '<a -b=1 .c=2>',
  '<a __proto__="1">',
  '\u0001',
  '\ud800',
  '불',
];

test('whatever comes after the root’s start tag, the result is well-formed', async () => {
  const parse = await inertParser();
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 }));
  await holds(
    fc.property(fc.array(piece, { maxLength: 9 }), parts => {
      const whole = repair(`<rss>${parts.join('')}`);
      assert.equal(parse(whole, 'application/xml').documentElement?.localName, 'rss', whole);
    }),
    1000,
  );
});

test('of very many namespace prefixes, the first 256 are kept, and elements with others lose theirs', async () => {
  const element = (index: number): string =>
    `<p${index}:a p${index}:b="1" xmlns:p${index}="urn:p">Fog</p${index}:a>`;
  const elements = Array.from({ length: 300 }, (_, index) => element(index));
  const whole = repair(`<rss>${elements.join('')}`);
  const parse = await inertParser();
  assert.equal(parse(whole, 'application/xml').documentElement?.textContent, 'Fog'.repeat(300));
  assert.ok(whole.includes(element(255)));
  assert.ok(whole.includes('<p256_a>Fog</p256_a>'));
});
