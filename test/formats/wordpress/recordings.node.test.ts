import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { recordingsOf } from '../../../src/formats/wordpress/recordings.js';

const file = 'https://radio.example/fog.mp3';
const read = async (post: object) =>
  (
    await parseFeed(
      JSON.stringify([
        {
          id: 1,
          link: 'https://radio.example/fog/',
          title: { rendered: 'Fog' },
          content: { rendered: '' },
          ...post,
        },
      ]),
      { url: 'https://radio.example/wp-json/wp/v2/posts', format: 'wordpress' },
    )
  ).articles[0]!;

test('an episode has the file that a plugin adds', async () => {
  assert.deepEqual((await read({ meta: { audio_file: file, duration: '31:40' } })).media, [
    { url: file, type: 'audio/mpeg', kind: 'audio', duration: 1900 },
  ]);
  assert.deepEqual((await read({ meta: { enclosure: [`${file}\n1234\naudio/mpeg\n`] } })).media, [
    { url: file, type: 'audio/mpeg', kind: 'audio' },
  ]);
});

test('a post without a file has none, whatever its format', async () => {
  for (const post of [
    { meta: [] },
    { meta: null, enclosure: '' },
    { format: 'audio' },
    { meta: { audio_file: '' } },
  ])
    assert.equal((await read(post)).media, undefined, JSON.stringify(post));
  assert.deepEqual(recordingsOf({}), []);
});

test('that comments are open is no number of comments', async () => {
  const _links = { replies: [{ href: 'https://radio.example/wp-json/wp/v2/comments?post=1' }] };
  assert.equal((await read({ comment_status: 'open', _links })).comments, undefined);
  assert.deepEqual((await read({ comment_count: '4' })).comments, { count: 4 });
});
