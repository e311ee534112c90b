import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import { isRecording } from '../../../src/formats/json/context.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const read = async (item: object, fields?: Record<string, string>): Promise<Article> =>
  (
    await parseFeed(JSON.stringify({ articles: [{ id: 1, title: 'Fog', link: '/fog', ...item }] }), {
      url: 'https://api.radio.example/news',
      fields,
    })
  ).articles[0]!;
const media = async (item: object) =>
  (await read(item)).media?.map(({ kind, url }) => `${kind} ${url.split('/').at(-1)}`);

test('recordings under usual names', async () => {
  assert.deepEqual(await media({ audio: 'https://r.example/fog' }), ['audio fog']);
  assert.deepEqual(await media({ audio_url: '/fog.mp3', videoUrl: '/fog.mp4' }), [
    'audio fog.mp3',
    'video fog.mp4',
  ]);
  assert.deepEqual(await media({ enclosures: [{ url: '/a.ogg' }, { url: '/a.pdf' }] }), ['audio a.ogg']);
  assert.deepEqual(await media({ attachments: [{ href: '/a', mime_type: 'video/mp4' }] }), ['video a']);
  assert.deepEqual(await media({ video: { embedUrl: 'https://player.example/7' } }), ['video 7']);
});

test('what is neither sound nor film under such a name is nothing', async () => {
  for (const item of [
    { audio: true },
    { video: 7 },
    { media: '/a.jpg' },
    { media: [{ type: 'image', url: '/a.png' }] },
    { enclosure: { url: '/a.pdf', type: 'application/pdf' } },
    { attachments: [{ name: 'A table' }] },
  ])
    assert.equal(await media(item), undefined, JSON.stringify(item));
});

test('sound is no picture', async () => {
  const { image } = await read({
    enclosure: 'https://r.example/fog.mp3',
    media: [{ url: 'https://r.example/a.mp4' }],
  });
  assert.equal(image, undefined);
  assert.ok(isRecording('/a.mp4?x') && !isRecording('/a.mp4.jpg') && !isRecording(7));
});

test('numbers and pages of comments, but no API', async () => {
  assert.deepEqual((await read({ numComments: 3, commentsUrl: 'https://r.example/fog#talk' })).comments, {
    url: 'https://r.example/fog#talk',
    count: 3,
  });
  assert.deepEqual((await read({ comments: { total: 2 } })).comments, { count: 2 });
  assert.equal(
    (await read({ comments_url: 'https://r.example/api/fog/comments', comments: 'closed' })).comments,
    undefined,
  );
});

test('a source is an object with a name, not a word', async () => {
  assert.deepEqual((await read({ source: { id: null, name: 'Coast Post' } })).source, {
    title: 'Coast Post',
  });
  assert.equal((await read({ source: 'import' })).source, undefined);
});

test('paths that the page gives go first', async () => {
  const item = {
    sound: { file: 'fog', secs: 9, mime: 'audio/mpeg' },
    audio: '/other.mp3',
    from: { is: 'Coast' },
    talk: { n: 4 },
  };
  const { media, source, comments } = await read(item, {
    items: 'articles',
    'media.url': 'sound.file',
    'media.duration': 'sound.secs',
    'media.type': 'sound.mime',
    source: 'from.is',
    'comments.count': 'talk.n',
  });
  assert.deepEqual(media, [
    { url: 'https://api.radio.example/fog', type: 'audio/mpeg', kind: 'audio', duration: 9 },
  ]);
  assert.deepEqual([source, comments], [{ title: 'Coast' }, { count: 4 }]);
});

test('related stories are named by URL, else by id', async () => {
  const { related } = await read({
    related_articles: [{ url: 'https://r.example/rope', id: 4 }, { id: 5 }, 'six'],
  });
  assert.deepEqual(related, ['https://r.example/rope', '5', 'six']);
});
