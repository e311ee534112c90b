/** Posts of social networks that pass on the post of another account, and posts without words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../../src/article.js';
import { withReposted } from '../../../src/formats/json/reposts.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const passedOn = {
  id: '70',
  created_at: '2026-04-01T06:00:00.000Z',
  url: 'https://fedi.example/@pilot/70',
  content: '<p>Two cruise ships tomorrow.</p>',
  account: { display_name: 'Pilot Station', username: 'pilot' },
  media_attachments: [
    { type: 'image', url: 'https://files.example/ships.jpg', description: 'Two white ships' },
  ],
  tags: [{ name: 'ships' }],
};

const boost = {
  id: '81',
  created_at: '2026-04-02T06:00:00.000Z',
  url: 'https://fedi.example/users/mette/statuses/81/activity',
  content: '',
  account: { display_name: 'Mette Dahl', username: 'mette' },
  media_attachments: [],
  tags: [],
  reblog: passedOn,
};

const read = async (...posts: object[]): Promise<readonly Article[]> =>
  (await parseFeed(JSON.stringify(posts), { url: 'https://fedi.example/api/v1/timelines' })).articles;

describe('a boost', () => {
  it('has the text, picture, page and author of the boosted post, and who boosted it', async () => {
    const [article] = await read(boost);
    const { title, url, image, authors, label, tags, category } = article!;
    assert.deepEqual(
      [title, url, image?.alt, authors.map(({ name }) => name), label, tags, category],
      [
        'Two cruise ships tomorrow.',
        passedOn.url,
        'Two white ships',
        ['Pilot Station'],
        '🔁 Mette Dahl',
        ['ships'],
        undefined,
      ],
    );
  });

  it('has its own id and date', async () => {
    const articles = await read(passedOn, boost);
    assert.deepEqual(
      articles.map(({ id, published }) => [id, published?.toISOString()]),
      [
        ['70', passedOn.created_at],
        ['81', boost.created_at],
      ],
    );
  });

  it('whose text is empty markup has no words of its own', () => {
    assert.equal(withReposted({ ...boost, content: '<p> </p>' })['content'], passedOn.content);
  });

  it('with words of its own keeps them', () => {
    const quote = { ...boost, content: '<p>Hide the ducks:</p>' };
    assert.equal(withReposted(quote), quote);
  });

  it('may be a renote of Misskey', async () => {
    const [article] = await read({
      id: 'n2',
      createdAt: '2026-04-02T06:00:00.000Z',
      text: null,
      user: { name: 'Mette Dahl', username: 'mette' },
      renote: { id: 'n1', text: 'Low water at nine.', user: { name: 'Tide Bot' } },
    });
    assert.deepEqual(
      [article?.id, article?.title, article?.label],
      ['n2', 'Low water at nine.', '🔁 Mette Dahl'],
    );
  });

  it('of nobody known is marked, too; no word of a language is in the mark', () => {
    assert.equal(withReposted({ id: 1, reblog: passedOn })['kicker'], '🔁');
  });
});

it('a post that passes on nothing stays the same object', () => {
  for (const reblog of [undefined, null, '', 'https://fedi.example/1', []]) {
    const post = { ...boost, reblog };
    assert.equal(withReposted(post), post);
  }
});
