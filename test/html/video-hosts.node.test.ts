import assert from 'node:assert/strict';
import { test } from 'node:test';
import { videoPlayer } from '../../src/html/video-hosts.js';

const youtube = 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE';

for (const [address, url, host] of [
  ['https://www.youtube.com/embed/M7lc1UVf-VE', youtube, 'youtube-nocookie.com'],
  ['https://m.youtube.com/embed/M7lc1UVf-VE', youtube, 'youtube-nocookie.com'],
  ['https://youtube.com/embed/M7lc1UVf-VE', youtube, 'youtube-nocookie.com'],
  ['https://www.youtube-nocookie.com/embed/M7lc1UVf-VE', youtube, 'youtube-nocookie.com'],
  ['https://www.youtube.com/embed/M7lc1UVf-VE?start=5', `${youtube}?start=5`, 'youtube-nocookie.com'],
  ['http://www.youtube.com/embed/M7lc1UVf-VE', youtube, 'youtube-nocookie.com'],
  ['https://WWW.YouTube.COM:443/embed/M7lc1UVf-VE#t=5', youtube, 'youtube-nocookie.com'],
  [
    'https://player.vimeo.com/video/76979871?h=8272103f6e',
    'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1',
    'player.vimeo.com',
  ],
  [
    'https://player.vimeo.com/video/76979871?dnt=0',
    'https://player.vimeo.com/video/76979871?dnt=1',
    'player.vimeo.com',
  ],
  [
    'https://geo.dailymotion.com/embed/video/x84sh87',
    'https://www.dailymotion.com/embed/video/x84sh87',
    'dailymotion.com',
  ],
] as const) {
  test(`${address} is played from ${url}`, () => {
    assert.deepEqual(videoPlayer(address), { host, url });
  });
}

for (const address of [
  '',
  'not a URL',
  '//www.youtube.com/embed/M7lc1UVf-VE',
  'https://www.youtube.com.evil.example/embed/M7lc1UVf-VE',
  'https://evil-youtube.com/embed/M7lc1UVf-VE',
  'https://www.youtube.com@evil.example/embed/M7lc1UVf-VE',
  'https://www.youtube.com./embed/M7lc1UVf-VE',
  'https://www.youtubeXcom/embed/M7lc1UVf-VE',
  'https://www.youtube.com:8443/embed/M7lc1UVf-VE',
  'https://www.youtube.com/watch?v=M7lc1UVf-VE',
  'https://www.youtube.com/embed/',
  'https://www.youtube.com/embed/M7lc1UVf-VE/more',
  'https://www.youtube.com/embed/../redirect',
  'https://www.youtube.com/embed/a%2F..%2Fredirect',
  'https://www.youtube.com/x/embed/M7lc1UVf-VE',
  'https://player.vimeo.com/video/abc',
  'https://vimeo.com/video/76979871',
  'ftp://player.vimeo.com/video/76979871',
  'javascript://player.vimeo.com/video/76979871',
]) {
  test(`${address || 'an empty address'} is no player`, () => {
    assert.equal(videoPlayer(address), undefined);
  });
}

test('a user name in the address doesn’t reach the player', () => {
  assert.equal(videoPlayer('https://me:secret@www.youtube.com/embed/M7lc1UVf-VE')?.url, youtube);
});
