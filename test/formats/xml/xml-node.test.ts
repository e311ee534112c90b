import { expect } from '@open-wc/testing';
import { readXml } from '../../../src/formats/xml/xml-node.js';
import { newLexicon } from '../../../src/html/lexicon.js';

// Needs a browser: unlike the XML parser in Node, DOMParser expands entities. `xml-node.node.test.ts` tests the rest.
it('expands the entities of a document type by itself, one level deep', async () => {
  const text =
    '<!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;!">]><rss><title>&b; &c;</title></rss>';
  const answer = {
    text,
    url: 'https://news.example/feed',
    requestUrl: 'https://news.example/feed',
    contentType: '',
    headers: new Headers(),
    json: undefined,
    root: '',
  };
  expect((await readXml(answer, newLexicon())).text('title')).to.equal('hahahaha &a;&a;!');
});
