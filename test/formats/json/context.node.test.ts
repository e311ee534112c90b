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

test("schema.org's objects of sound and film", async () => {
  const object = {
    '@type': 'VideoObject',
    contentUrl: '/fog.mp4',
    thumbnailUrl: '/fog.jpg',
    duration: 'PT2M5S',
    description: 'The horn',
  };
  const film = {
    url: 'https://api.radio.example/fog.mp4',
    type: 'video/mp4',
    kind: 'video',
    duration: 125,
    poster: 'https://api.radio.example/fog.jpg',
  };
  assert.deepEqual((await read({ video: object })).media, [film]);
  assert.deepEqual((await read({ associatedMedia: [object] })).media, [film]);
  assert.deepEqual((await read({ ...object, '@type': undefined })).media, [film]);
  assert.equal(await media({ contentURL: 'https://radio.example/fog' }), undefined);
});

test('a post that has only a film with a description has that for words', async () => {
  const post = (description: string | null) =>
    read({
      title: undefined,
      content: '',
      media_attachments: [{ type: 'video', url: '/a.mp4', description }],
    });
  assert.equal((await post('Both gates open')).title, 'Both gates open');
  assert.equal((await post(null)).title, 'api.radio.example');
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

test('a word is a source if it is the name of the site at which the story is', async () => {
  const named = async (source: unknown, url: string) => (await read({ source, url })).source?.title;
  for (const [source, url] of [
    ['FQN', 'https://www.fqn.example/fog'],
    ['Coast Post', 'https://news.coast-post.example/fog'],
    ['The Coast Post', 'https://coastpost.example/fog'],
    ['Coast Post', 'https://thecoastpost.example/fog'],
    ['CoastPost.com', 'https://www.coastpost.com/fog'],
    ['Coast Post', 'https://www.coastpost.co.uk/fog'],
  ] as const)
    assert.equal(await named(source, url), source, url);
});

test('a word that says how a story came is no source', async () => {
  for (const [source, url] of [
    ['Import', 'https://www.coastpost.example/import'],
    ['RSS', 'https://rss.coastpost.example/fog'],
    ['Web', 'https://web.coastpost.co.uk/fog'],
    ['API', 'https://www.coastpost.example/fog'],
    ['EN', 'https://en.coastpost.example/fog'],
    ['Wire', '/fog'],
    ['coastpost', 'https://coastpost.example/fog'],
    ['https://Coastpost.example', 'https://coastpost.example/fog'],
    ['', 'https://coastpost.example/fog'],
    [['Coastpost'], 'https://coastpost.example/fog'],
  ] as const)
    assert.equal((await read({ source, url })).source, undefined, String(source));
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
