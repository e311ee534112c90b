/** Requests to Drupal’s JSON:API, and the articles read from its answers. test/cms/README.md lists its quirks. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/formats/parse-feed.js';
import { loadFeed } from '../../src/load/load-feed.js';
import { sendJson, startSite } from '../helpers/http-site.js';

const urlOf = (request: { url?: string | undefined }) => new URL(request.url ?? '', 'http://localhost');
const asksOf = (site: { asked: readonly string[] }) => site.asked.map(url => urlOf({ url }));

describe('Drupal', () => {
  const relationships = {
    field_image: { data: { type: 'media--image', id: 'm' } },
    field_tags: { data: [{ type: 'taxonomy_term--tags', id: 't' }] },
    uid: { data: { type: 'user--user', id: 'u' } },
    node_type: { data: { type: 'node_type--node_type', id: 'n' } },
  };
  const document = {
    jsonapi: { version: '1.0' },
    data: [{ type: 'node--article', id: 'a', attributes: { title: 'One' }, relationships }],
  };

  it('is asked for the newest, with what its stories refer to', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, document));
    await loadFeed(`${site.origin}/jsonapi/node/article`, { apiQuery: { limit: 12 } });
    const [, { searchParams: query }] = asksOf(site) as [URL, URL];
    assert.equal(query.get('include'), 'field_image,field_image.thumbnail,field_tags,uid');
    assert.equal(query.get('sort'), '-created');
    assert.equal(query.get('page[limit]'), '12');
  });

  it('is asked for categories by name', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, document));
    await loadFeed(`${site.origin}/jsonapi/node/article`, { categories: ['Sport', 'City'] });
    const query = asksOf(site)[1]?.searchParams;
    assert.equal(query?.get('filter[field_tags][condition][path]'), 'field_tags.name');
    assert.equal(query?.get('filter[field_tags][condition][value][1]'), 'City');
  });

  it('is asked once where the address says all', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, document));
    await loadFeed(`${site.origin}/jsonapi/node/article?include=uid`, { apiQuery: { limit: 12 } });
    assert.deepEqual(site.asked, ['/jsonapi/node/article?include=uid']);
  });
});

it('Drupal of old has the number of a node and the address of a file under shorter names', async () => {
  const file = { type: 'file--file', id: 'f' };
  const node = {
    type: 'node--article',
    id: 'x',
    attributes: { nid: 5, title: 'Fog' },
    relationships: { field_image: { data: file } },
  };
  const included = [{ ...file, attributes: { url: '/fog.jpg', uri: 'public://fog.jpg' } }];
  const { articles } = await parseFeed(JSON.stringify({ data: [node], included }), {
    url: 'https://drupal.example/jsonapi/node/article',
  });
  assert.deepEqual(
    [articles[0]?.url, articles[0]?.image?.src],
    ['https://drupal.example/node/5', 'https://drupal.example/fog.jpg'],
  );
});

it('Drupal’s photo of the author is not the story’s, and its section has a page', async () => {
  const photo = { type: 'file--file', id: 'a' };
  const image = { type: 'file--file', id: 'f' };
  const term = { type: 'taxonomy_term--section', id: 's' };
  const relationships = {
    field_author_photo: { data: photo },
    field_image: { data: image },
    field_section: { data: term },
  };
  const included = [
    { ...photo, attributes: { uri: { url: '/face.jpg' } } },
    { ...image, attributes: { uri: { url: '/fog.jpg' } } },
    { ...term, attributes: { name: 'Sea', path: { alias: '/sea' } } },
  ];
  const data = [{ type: 'node--article', id: 'x', attributes: { title: 'Fog' }, relationships }];
  const { articles } = await parseFeed(JSON.stringify({ data, included }), {
    url: 'https://drupal.example/jsonapi/node/article',
  });
  assert.equal(articles[0]?.image?.src, 'https://drupal.example/fog.jpg');
  assert.deepEqual(articles[0]?.category, { name: 'Sea', url: 'https://drupal.example/sea' });
});
