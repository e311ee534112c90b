/** Pictures, files and entries that a rich text links to. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bodyOf } from '../../../src/formats/json/body.js';
import { richText } from '../../../src/formats/json/rich-text.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const node = (nodeType: string, content: unknown[], data = {}) => ({ nodeType, data, content });
const text = (value: string) => ({ nodeType: 'text', value, marks: [], data: {} });
const p = (...content: unknown[]) => node('paragraph', content);
const to = (linkType: string, id: string) => ({ target: { sys: { type: 'Link', linkType, id } } });
const image = node('embedded-asset-block', [], to('Asset', 'pier'));
const document = (...content: unknown[]) => node('document', content);
const figure = '<figure><img src="https://files.example/pier.jpg" alt="The pier"></figure>';

describe('Contentful has', () => {
  const file = (name: string, contentType: string) => ({ url: `https://files.example/${name}`, contentType });
  const thing = (type: string, id: string, fields: object) => ({ sys: { type, id }, fields });
  const includes = {
    Asset: [
      thing('Asset', 'pier', { description: 'The pier', file: file('pier.jpg', 'image/jpeg') }),
      thing('Asset', 'plan', { title: 'The <plan>', file: file('plan.pdf', 'application/pdf') }),
    ],
    Entry: [
      thing('Entry', 'photo', { title: 'A photo', image: to('Asset', 'pier').target, caption: 'Grey' }),
      thing('Entry', 'quote', { name: 'A quote', text: 'Stay in.' }),
      thing('Entry', 'other', { title: 'Rain & sun', count: 7 }),
    ],
  };
  const bodyIn = async (...content: unknown[]) => {
    const items = [{ sys: { id: '1', type: 'Entry' }, fields: { title: 'Fog', body: document(...content) } }];
    const { articles } = await parseFeed(JSON.stringify({ items, includes }), {
      url: 'https://pier.example/api',
    });
    return articles[0]?.body;
  };

  it('pictures in lists, quotes and tables', async () => {
    const item = (...content: unknown[]) => node('list-item', content);
    const list = node('unordered-list', [item(p(text('a')), node('ordered-list', [item(image)]))]);
    assert.equal(await bodyIn(list), `<ul><li>a<ol><li>${figure}</li></ol></li></ul>`);
    assert.equal(await bodyIn(node('blockquote', [image])), `<blockquote>${figure}</blockquote>`);
    const table = node('table', [node('table-row', [node('table-cell', [image])])]);
    assert.equal(await bodyIn(table), `<table><tr><td>${figure}</td></tr></table>`);
  });

  it('links to files, also in lists, and files as blocks', async () => {
    const link = node('asset-hyperlink', [text('plan')], to('Asset', 'plan'));
    const href = '<a href="https://files.example/plan.pdf">';
    assert.equal(
      await bodyIn(node('unordered-list', [node('list-item', [p(link)])])),
      `<ul><li>${href}plan</a></li></ul>`,
    );
    const block = node('embedded-asset-block', [], to('Asset', 'plan'));
    assert.equal(await bodyIn(block), `<p>${href}The &lt;plan></a></p>`);
  });

  it('entries with their picture or text, else with their title', async () => {
    const entry = (id: string) => node('embedded-entry-block', [], to('Entry', id));
    assert.equal(
      await bodyIn(entry('photo'), entry('quote'), entry('other'), entry('missing')),
      figure.replace('</figure>', '<figcaption>Grey</figcaption></figure>') +
        '<p>Stay in.</p><p>Rain &amp; sun</p>',
    );
    const inline = node('embedded-entry-inline', [], to('Entry', 'other'));
    const link = node('entry-hyperlink', [text('more')], to('Entry', 'other'));
    assert.equal(await bodyIn(p(text('See '), inline, link)), '<p>See Rain &amp; sunmore</p>');
  });

  it('in GraphQL the linked ones beside the text', async () => {
    const block = [{ sys: { id: 'pier' }, url: 'https://files.example/pier.jpg', description: 'The pier' }];
    const body = {
      json: document(node('unordered-list', [node('list-item', [image])])),
      links: { assets: { block, hyperlink: [] }, entries: { block: [] } },
    };
    const answer = { data: { articleCollection: { items: [{ title: 'Fog', body }] } } };
    const { articles } = await parseFeed(JSON.stringify(answer), { url: 'https://pier.example/graphql' });
    assert.equal(articles[0]?.body, `<ul><li>${figure}</li></ul>`);
  });
});

describe('a picture of Sanity', () => {
  const htmlOf = (...nodes: object[]) => bodyOf(nodes, { richText });

  it('is drawn with the address of its asset', () => {
    assert.equal(
      htmlOf({ _type: 'image', asset: { _id: 'x', url: 'https://cdn.example/fog.jpg' } }),
      '<figure><img src="https://cdn.example/fog.jpg"></figure>',
    );
  });

  it('without one keeps its caption, else its alternative text', () => {
    const asset = { _type: 'reference', _ref: 'image-abc-200x300-jpg' };
    assert.equal(htmlOf({ _type: 'image', asset, alt: 'A <pier>' }), '<p>A &lt;pier></p>');
    assert.equal(htmlOf({ _type: 'image', asset, alt: 'A pier', caption: 'Grey' }), '<p>Grey</p>');
    assert.equal(htmlOf({ _type: 'image', asset }), undefined);
  });
});
