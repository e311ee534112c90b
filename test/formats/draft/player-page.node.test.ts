import assert from 'node:assert/strict';
import { test } from 'node:test';
import { playerPage } from '../../../src/formats/draft/player-page.js';

const id = 'Qu4y-F1lms_';
const pages: readonly (readonly [string, string, string])[] = [
  ...[
    `https://www.youtube.com/watch?v=${id}`,
    `http://m.youtube.com/watch?feature=share&v=${id}&t=9`,
    `https://www.youtube.com/v/${id}?version=3`,
    `https://www.youtube-nocookie.com/embed/${id}`,
    `https://youtube.com/shorts/${id}`,
    `https://youtu.be/${id}?si=x`,
  ].map(
    url =>
      [url, `https://www.youtube.com/watch?v=${id}`, `https://www.youtube-nocookie.com/embed/${id}`] as const,
  ),
  ['https://vimeo.com/7654321', 'https://vimeo.com/7654321', 'https://player.vimeo.com/video/7654321'],
  [
    'https://player.vimeo.com/video/7654321',
    'https://vimeo.com/7654321',
    'https://player.vimeo.com/video/7654321',
  ],
  [
    'https://player.vimeo.com/video/7654321?color=fff&h=0a1b2c',
    'https://vimeo.com/7654321',
    'https://player.vimeo.com/video/7654321?h=0a1b2c',
  ],
  [
    'https://www.dailymotion.com/video/x9quay',
    'https://www.dailymotion.com/video/x9quay',
    'https://www.dailymotion.com/embed/video/x9quay',
  ],
];
for (const [url, page, embed] of pages)
  test(`${url} is a film's page`, () =>
    assert.deepEqual(playerPage(url), { url: page, type: 'text/html', kind: 'video', embed }));

for (const url of [
  'https://www.youtube.com/channel/QUAYFILMS',
  'https://www.youtube.com/watch?list=quay',
  `https://youtube.com.evil.example/watch?v=${id}`,
  `https://evil.example/https://youtu.be/${id}`,
  'https://player.vimeo.com/external/7654321.hd.mp4',
  'https://vimeo.com/quay',
  'https://radio.example/fog.mp3',
])
  test(`${url} is none`, () => assert.equal(playerPage(url), undefined));
