import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Tokens } from '../../src/html/tokens.js';
import { holdsHere } from '../helpers/holds.js';

interface Reading {
  /** Start tags in order, each with its name and attributes. */
  readonly elements: readonly string[];
  readonly text: string;
}

const written = (name: string, attributes: readonly (readonly [string, string])[]): string =>
  [name, ...attributes.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ');

/** As a browser reads it. */
function parsed(html: string): Reading {
  const { body } = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  const elements: string[] = [];
  let text = '';
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element)
      elements.push(
        written(
          node.localName,
          [...node.attributes].map(({ name, value }) => [name, value] as const),
        ),
      );
    else if (node instanceof Text) text += node.nodeValue ?? '';
  }
  return { elements, text };
}

/** As the tokenizer reads it. */
function tokenized(html: string): Reading {
  const tokens = new Tokens(html);
  const elements: string[] = [];
  let text = '';
  while (tokens.next()) {
    const { kind, name, source } = tokens;
    if (kind === 'start') {
      const attributes = new Map<string, string>();
      for (let index = 0; index < tokens.attributeCount; index++) {
        const key = tokens.attributeName(index);
        const span = tokens.valueSpan(index);
        if (!attributes.has(key)) attributes.set(key, span ? html.slice(...span) : '');
      }
      elements.push(written(name, [...attributes]));
    } else if (kind === 'text' || kind === 'raw') text += source;
  }
  return { elements, text };
}

/**
 * Parts of markup. There are none that a browser moves, leaves out or adds to by the rules of tree construction, and no
 * character references: both are not the tokenizer's.
 */
const parts =
  '< > </ /> / <! <? <!-- --> --!> <!--> <!---> - -- ! = " \' a x-y <x-y <X-y </x-y> <x-y> a=b a="b" a=\'b\' A=1 a ' +
  '<script <script> </script </script> <style> </style> </STYLE > <xmp> </xmp> <iframe> </iframe/> <textarea>x </textarea> ' +
  '<noembed> </noembed> <noframes> </noframes> <title> </title> <noscript> </noscript> <![CDATA[ ]]> <!doctype é \u212a \u017f';
const piece = fc.constantFrom(...parts.split(' '), ' ', '\n', '\t', '\f');
const html = fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join(''));

describe('Tokens', () => {
  it('cuts any HTML as the browser’s own parser does', async function () {
    this.timeout(60_000);
    await holdsHere(
      fc.property(html, source => {
        expect(tokenized(source), source).to.deep.equal(parsed(source));
      }),
      20_000,
    );
  });
});
