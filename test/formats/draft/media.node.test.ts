import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaDraft } from '../../../src/formats/draft/draft.js';
import { mediaOf } from '../../../src/formats/draft/media.js';

const base = 'https://radio.example/fog';
const read = (...media: readonly (MediaDraft | null)[]) => mediaOf({ media, title: 'Fog' }, base);
const one = (media: MediaDraft) => read(media)?.[0];

const kinds: readonly (readonly [MediaDraft, string | undefined])[] = [
  [{ url: '/a.mp3' }, 'audio audio/mpeg'],
  [{ url: '/a.M4A?x=1' }, 'audio audio/mp4'],
  [{ url: '/a.opus#t=9' }, 'audio audio/ogg'],
  [{ url: '/a.m3u8' }, 'video application/vnd.apple.mpegurl'],
  [{ url: '/a.mov', type: 'application/octet-stream' }, 'video video/quicktime'],
  [{ url: '/a', type: 'Audio/MPEG; x=1' }, 'audio audio/mpeg'],
  [{ url: '/a', type: 'audio/x-m4a' }, 'audio audio/mp4'],
  [{ url: '/a.mp3', type: 'video' }, 'video audio/mpeg'],
  [{ url: '/a', kind: 'video' }, 'video video/mp4'],
  [{ url: '/a.html', kind: 'audio' }, 'audio text/html'],
  [{ url: '/a', type: 'text/html', kind: 'video' }, 'video text/html'],
  [{ url: '/a', type: 'text/html' }, undefined],
  [{ url: '/a.jpg', type: 'image/jpeg', kind: 'video' }, undefined],
  [{ url: '/a.mp3', type: 'image/jpeg' }, 'audio audio/mpeg'],
  [{ url: '/a.jpg', type: 'audio/mpeg' }, undefined],
  [{ url: '/a.mp3?cover=a.jpg', type: 'audio/mpeg' }, 'audio audio/mpeg'],
  [{ url: '/a?of=a.mp4', type: 'image/jpeg' }, undefined],
  [{ url: '/a.mp4', type: 'audio/mp4' }, 'audio audio/mp4'],
  [{ url: '/a.pdf', type: 'application/pdf' }, undefined],
  [{ url: '/a' }, undefined],
  [{ url: 'javascript:alert(1)', kind: 'audio' }, undefined],
  [{ url: 7, type: 'audio/mpeg' }, undefined],
  [{ type: 'audio/mpeg' }, undefined],
];
for (const [draft, expected] of kinds)
  test(`${JSON.stringify(draft)} is ${expected ?? 'no recording'}`, () => {
    const media = one(draft);
    assert.equal(media && `${media.kind} ${media.type}`, expected);
  });

test('URLs are absolute, and what is no web address is left out', () => {
  assert.deepEqual(one({ url: 'a.mp4?a=1&amp;amp;b=2', poster: 'a.jpg', embed: 'data:text/html,x' }), {
    url: 'https://radio.example/a.mp4?a=1&b=2',
    type: 'video/mp4',
    kind: 'video',
    poster: 'https://radio.example/a.jpg',
  });
});

test('a recording that is named twice is one, with all that is said of it', () => {
  assert.deepEqual(
    read(
      { url: '/a.mp3', duration: '2:00' },
      { url: '/b.mp3' },
      { url: '/a.mp3', type: 'audio/mpeg', duration: 121, title: 'Horns' },
    ),
    [
      {
        url: 'https://radio.example/a.mp3',
        type: 'audio/mpeg',
        kind: 'audio',
        duration: 121,
        title: 'Horns',
      },
      { url: 'https://radio.example/b.mp3', type: 'audio/mpeg', kind: 'audio' },
    ],
  );
});

test('the title of the story is not repeated as the title of its recording, and a long one is cut', () => {
  assert.equal(one({ url: '/a.mp3', title: ' Fog ' })?.title, undefined);
  assert.equal(one({ url: '/a.mp3', title: 'x'.repeat(5000) })?.title?.length, 1000);
});

test('a film of a host that is known has its page and its player', () => {
  assert.deepEqual(one({ url: 'https://youtu.be/Qu4y-F1lms_', type: 'application/x-shockwave-flash' }), {
    url: 'https://www.youtube.com/watch?v=Qu4y-F1lms_',
    type: 'text/html',
    kind: 'video',
    embed: 'https://www.youtube-nocookie.com/embed/Qu4y-F1lms_',
  });
});

test('a story has 20 recordings at most, and none without any', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({ url: `/${index}.mp3` }));
  assert.equal(read(...many)?.length, 20);
  assert.equal(read(null, {}), undefined);
  assert.equal(mediaOf({ media: 'x' as never }, base), undefined);
});
