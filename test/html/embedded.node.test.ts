import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embeddedAddress, embedTitle, isUnwantedFrame, postAddress } from '../../src/html/embedded.js';

const of = (attributes: Record<string, string>) => (name: string) => attributes[name];
const page = 'https://lock.example/map';

for (const [name, attributes, address] of [
  ['iframe', { src: page }, page],
  ['iframe', { src: ' //lock.example/map ' }, page],
  ['iframe', { src: 'about:blank', 'data-src': page }, page],
  ['iframe', { src: '', 'data-cookieblock-src': page }, page],
  ['iframe', { src: 'javascript:alert(1)' }, undefined],
  ['iframe', { src: 'data:text/html,x' }, undefined],
  ['iframe', { src: '/relative' }, undefined],
  ['iframe', {}, undefined],
  ['object', { data: 'https://lock.example/plan.pdf' }, 'https://lock.example/plan.pdf'],
  ['embed', { src: 'https://www.youtube.com/v/M7lc1UVf-VE' }, 'https://www.youtube.com/embed/M7lc1UVf-VE'],
  ['lite-youtube', { videoid: 'M7lc1UVf-VE' }, 'https://www.youtube.com/embed/M7lc1UVf-VE'],
  ['amp-youtube', { 'data-videoid': 'M7lc1UVf-VE' }, 'https://www.youtube.com/embed/M7lc1UVf-VE'],
  [
    'lite-youtube',
    { videoid: '../redirect?q=//evil.example' },
    'https://www.youtube.com/embed/..%2Fredirect%3Fq%3D%2F%2Fevil.example',
  ],
  ['lite-vimeo', { videoid: '76979871' }, 'https://player.vimeo.com/video/76979871'],
  ['youtube-video', { src: 'https://youtu.be/M7lc1UVf-VE' }, 'https://www.youtube.com/embed/M7lc1UVf-VE'],
  [
    'amp-soundcloud',
    { 'data-trackid': '12' },
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12',
  ],
  ['amp-twitter', { 'data-tweetid': '12' }, 'https://twitter.com/i/status/12'],
  ['amp-iframe', { src: page }, page],
  ['video', { src: page }, undefined],
  ['constructor', { src: page }, undefined],
] as const) {
  test(`<${name}> with ${JSON.stringify(attributes)} embeds ${address ?? 'nothing'}`, () => {
    assert.equal(embeddedAddress(name, of(attributes)), address);
  });
}

for (const [address, attributes] of [
  ['https://www.googletagmanager.com/ns.html?id=GTM-1', { height: '0', width: '0' }],
  ['https://www.facebook.com/tr?id=1', {}],
  ['https://www.facebook.com/plugins/like.php?href=x', {}],
  ['https://platform.twitter.com/widgets/tweet_button.html', {}],
  ['https://ad.doubleclick.net/ddm/x', {}],
  ['https://ws-na.amazon-adsystem.com/widgets/q', {}],
  ['https://keeper.substack.com/embed', {}],
  ['https://lock.example/count', { width: '1', height: '1' }],
] as const) {
  test(`${address} is unwanted`, () => assert.ok(isUnwantedFrame(address, of(attributes))));
}

for (const [address, attributes] of [
  ['https://keeper.substack.com/embed/p/both-gates', {}],
  ['https://www.facebook.com/plugins/video.php?href=x', {}],
  ['https://chart.example/1', { width: '1', height: '400' }],
  ['https://chart.example/amazon-adsystem.com', {}],
  ['https://notghbtns.com/', {}],
] as const) {
  test(`${address} looks like something unwanted and is wanted`, () =>
    assert.ok(!isUnwantedFrame(address, of(attributes))));
}

for (const [attributes, address] of [
  [
    { class: 'instagram-media', 'data-instgrm-permalink': 'https://www.instagram.com/p/Ab/' },
    'https://www.instagram.com/p/Ab/',
  ],
  [
    { class: 'tiktok-embed', cite: 'https://www.tiktok.com/@keeper/video/1' },
    'https://www.tiktok.com/@keeper/video/1',
  ],
  [
    { class: 'mastodon-embed', 'data-embed-url': 'https://social.example/@keeper/1/embed' },
    'https://social.example/@keeper/1',
  ],
  [
    { class: 'bluesky-embed', 'data-bluesky-uri': 'at://did:plc:ab/app.bsky.feed.post/3k' },
    'https://bsky.app/profile/did:plc:ab/post/3k',
  ],
  [
    { class: 'fb-post wide', 'data-href': 'https://www.facebook.com/lock/posts/1' },
    'https://www.facebook.com/lock/posts/1',
  ],
  [{ class: 'fb-post', 'data-href': 'javascript:alert(1)' }, undefined],
  [{ class: 'pull-quote', cite: 'https://lock.example/' }, undefined],
  [{}, undefined],
] as const) {
  test(`a post with ${JSON.stringify(attributes)} is ${address ?? 'none'}`, () => {
    assert.equal(postAddress(of(attributes)), address);
  });
}

for (const [attributes, title] of [
  [{ title: ' Map of\n the lock ' }, 'Map of the lock'],
  [{ title: 'YouTube video player', 'aria-label': 'The pier' }, 'The pier'],
  [{ title: 'Embedded content' }, ''],
  [{ title: 'Player piano' }, 'Player piano'],
  [{ playlabel: 'The pier' }, 'The pier'],
  [{}, ''],
] as const) {
  test(`the title of ${JSON.stringify(attributes)} is “${title}”`, () => {
    assert.equal(embedTitle(of(attributes)), title);
  });
}
