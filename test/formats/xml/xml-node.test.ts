import { expect } from '@open-wc/testing';
import { readXml } from '../../../src/formats/xml/xml-node.js';
import { newLexicon } from '../../../src/html/lexicon.js';

// Needs a browser: unlike the XML parser in Node, DOMParser expands entities. `xml-node.node.test.ts` tests the rest.
it('does not expand the entities of a document type', async () => {
  const text = '<!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><rss><title>&b;</title></rss>';
  const answer = {
    text,
    url: 'https://news.example/feed',
    requestUrl: 'https://news.example/feed',
    contentType: '',
    headers: new Headers(),
    json: undefined,
    root: '',
  };
  expect((await readXml(answer, newLexicon())).text('title')).to.equal('&b;');
});
