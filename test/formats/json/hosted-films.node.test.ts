import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFilm } from '../../../src/formats/json/hosted-films.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const film = {
  id: 7,
  uuid: '01234567-89ab-cdef-0123-456789abcdef',
  url: 'https://far.example/videos/watch/01234567-89ab-cdef-0123-456789abcdef',
  name: 'Both gates open',
  category: { id: 13, label: 'Education' },
  language: { id: 'fr', label: 'French' },
  truncatedDescription: 'How the keeper opens them.',
  description: null,
  duration: 125,
  isLocal: false,
  thumbnailPath: '/lazy-static/thumbnails/gate.jpg',
  previewPath: '/lazy-static/previews/gate.jpg',
  embedPath: '/videos/embed/01234567-89ab-cdef-0123-456789abcdef',
  publishedAt: '2026-03-02T10:00:00.000Z',
  account: {
    name: 'lockkeeper',
    displayName: 'The lock keeper',
    url: 'https://far.example/accounts/lockkeeper',
  },
};
const read = async (json: object) =>
  (await parseFeed(JSON.stringify(json), { url: 'https://tube.example/api/v1/videos?count=2' })).articles[0]!;

test("a host's films have their addresses on the host that was asked", async () => {
  const { title, url, language, image, media, authors, category } = await read({ total: 1, data: [film] });
  assert.deepEqual(
    [title, url, language, category?.name, authors.map(({ name }) => name)],
    ['Both gates open', film.url, 'fr', 'Education', ['The lock keeper']],
  );
  assert.equal(image?.src, 'https://tube.example/lazy-static/previews/gate.jpg');
  assert.deepEqual(media, [
    {
      url: film.url,
      type: 'text/html',
      kind: 'video',
      duration: 125,
      poster: 'https://tube.example/lazy-static/previews/gate.jpg',
      embed: `https://tube.example${film.embedPath}`,
    },
  ]);
});

test('the files of a film are one recording', async () => {
  const files = ['1080', '480'].map(size => ({ fileUrl: `https://tube.example/static/gate-${size}.mp4` }));
  for (const more of [{ files }, { files: [], streamingPlaylists: [{ files }] }]) {
    const { media } = await read({ data: [{ ...film, ...more }] });
    assert.deepEqual(
      media?.map(({ url, type }) => `${url} ${type}`),
      ['https://tube.example/static/gate-1080.mp4 video/mp4'],
    );
  }
});

test('an entry without a path to a player stays as it is', () => {
  for (const item of [
    {},
    { embedPath: 7 },
    { embedPath: 'https://a.example/' },
    { embedPath: '/e', video: '/a' },
  ])
    assert.equal(withFilm(item, 'https://tube.example/'), item);
});
