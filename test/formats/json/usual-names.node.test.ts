/** Property names by which a field of an article is found in an API that the page mapped nothing for. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import type { Article } from '../../../src/article.js';
import { usualLists, usualNames } from '../../../src/formats/json/usual-names.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const moment = '2026-03-01T10:00:00.000Z';

/** Resolves to the article read from an answer with one story, which has a title and these parts. */
async function story(parts: object): Promise<Article> {
  const { articles } = await parseFeed(JSON.stringify({ articles: [{ title: 'Fog', ...parts }] }), {
    url: 'https://herald.example/api/news',
  });
  assert.equal(articles.length, 1);
  return articles[0]!;
}

const dateOf = async (parts: object): Promise<string | undefined> =>
  (await story(parts)).published?.toISOString();
const pictureOf = async (parts: object): Promise<string | undefined> => (await story(parts)).image?.src;

const all = [...Object.entries(usualNames), ['the list of stories', usualLists] as const];

for (const [field, names] of all) {
  test(`the names of ${field} are written as keys are compared, and each once`, () => {
    for (const name of names) assert.match(name, /^[a-z@$:]+(?:\.[a-z@$:]+)*$/);
    assert.equal(new Set(names).size, names.length);
  });
}

describe('a date is found', () => {
  for (const name of (
    'published_date updated_date datetime date_created post_date publication_date published_on pubdate PublishedAt ' +
    'published-at releaseDate createdOn sent sent_at effective onset issuedAt public_timestamp first_published_at ' +
    'display_date publishedDateTime date_posted indexedAt'
  ).split(' ')) {
    it(`under ${name}`, async () => {
      assert.equal(await dateOf({ [name]: moment }), moment);
    });
  }
});

describe('a picture is found', () => {
  for (const name of (
    'img mainImage main_image lead_image imageURL imgUrl banner poster social_image featured_image_url multimedia ' +
    'media_attachments'
  ).split(' ')) {
    it(`under ${name}`, async () => {
      assert.equal(await pictureOf({ [name]: '/fog.jpg' }), 'https://herald.example/fog.jpg');
      assert.equal(await pictureOf({ [name]: [{ url: '/fog.jpg' }] }), 'https://herald.example/fog.jpg');
    });
  }
});

describe('of several names', () => {
  it('that of the page comes before that of the API’s own record', async () => {
    const { url } = await story({ url: '/api/1', permalink: '/api/2', web_url: '/fog' });
    assert.equal(url, 'https://herald.example/fog');
  });

  it('that of the first publication comes before later dates', async () => {
    const later = '2026-03-02T10:00:00.000Z';
    assert.equal(await dateOf({ date: later, published_at: later, firstPublishedAt: moment }), moment);
  });

  it('a date of the story comes before those of its record in a database', async () => {
    const later = '2026-03-02T10:00:00.000Z';
    const record = {
      created_at: later,
      createdTime: later,
      updated_at: later,
      indexedAt: later,
      timestamp: later,
    };
    for (const name of ['display_date', 'publicTimestamp', 'post_date', 'date', 'sent', 'effective'])
      assert.equal(await dateOf({ ...record, [name]: moment }), moment, name);
    assert.equal(await dateOf({ indexedAt: later, updatedAt: later, created: moment }), moment);
  });

  it('the moment when a warning was sent comes before that from which it holds', async () => {
    const later = '2026-03-02T10:00:00.000Z';
    assert.equal(await dateOf({ onset: later, effective: later, sent: moment, expires: later }), moment);
  });

  it('a count of mails or a state is no date', async () => {
    assert.equal(await dateOf({ sent: 1200, created_at: moment }), moment);
    assert.equal(await dateOf({ sent: true, effective: 'at once', created_at: moment }), moment);
  });

  it('an id that lasts comes before one that changes when a story is published again', async () => {
    assert.equal((await story({ id: 12, documentId: 'k3y' })).id, 'k3y');
    assert.equal((await story({ _id: 'm0', id: 12, guid: 'g' })).id, '12');
  });

  it('that of the HTML comes before that of its source', async () => {
    const { body } = await story({ body: '# Grey', body_html: '<p>Grey.</p>' });
    assert.equal(body, '<p>Grey.</p>');
  });

  it('a headline for search engines comes after the headline, and a mere name last', async () => {
    assert.equal((await story({ title: '', name: 'fog-2', headline: 'Fog' })).title, 'Fog');
    assert.equal((await story({ title: '', name: 'fog-2', subject: 'Sea' })).title, 'fog-2');
  });
});
