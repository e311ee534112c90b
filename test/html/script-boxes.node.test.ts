import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxAddress } from '../../src/html/script-boxes.js';

const of = (attributes: Record<string, string>) => (name: string) => attributes[name];

for (const [attributes, address] of [
  [{ 'data-tf-widget': 'aB3' }, 'https://form.typeform.com/to/aB3'],
  [{ 'data-tf-sidetab': 'aB3' }, 'https://form.typeform.com/to/aB3'],
  [{ 'data-tally-open': 'w4' }, 'https://tally.so/r/w4'],
  [
    { class: 'calendly-inline-widget wide', 'data-url': 'https://calendly.com/keeper/visit' },
    'https://calendly.com/keeper/visit',
  ],
  [{ class: 'calendly-inline-widget', 'data-url': 'javascript:alert(1)' }, undefined],
  [
    { class: 'flourish-embed flourish-chart', 'data-src': 'visualisation/123456?77' },
    'https://public.flourish.studio/visualisation/123456/',
  ],
  [{ 'data-src': 'https://lock.example/visualisation/1.jpg' }, undefined],
  [{ class: 'infogram-embed', 'data-id': 'water-1h7' }, 'https://infogram.com/water-1h7'],
  [{ class: 'infogram-embed', 'data-id': '_/aB' }, 'https://infogram.com/_/aB'],
  [{ id: 'datawrapper-vis-aB3cD' }, 'https://datawrapper.dwcdn.net/aB3cD/'],
  [{ id: 'datawrapper-vision' }, undefined],
  [{ class: 'speakerdeck-embed', 'data-id': 'aB3' }, 'https://speakerdeck.com/player/aB3'],
  [{ class: 'issuuembed', 'data-configid': '1/2' }, 'https://e.issuu.com/embed.html#1/2'],
  [{ class: 'codepen', 'data-slug-hash': 'aB', 'data-user': 'keeper' }, 'https://codepen.io/keeper/pen/aB'],
  [{ class: 'codepen', 'data-slug-hash': 'aB' }, undefined],
  [{ 'data-gist-id': '0a' }, 'https://gist.github.com/0a'],
  [
    { 'data-pin-do': 'embedPin', href: 'https://www.pinterest.com/pin/12/' },
    'https://www.pinterest.com/pin/12/',
  ],
  [{ 'data-pin-do': 'buttonPin', href: 'https://www.pinterest.com/pin/create/button/' }, undefined],
  [{ 'data-tweet-id': '1234567890' }, 'https://twitter.com/i/status/1234567890'],
  [{ class: 'tiktok-embed', 'data-video-id': '71' }, 'https://www.tiktok.com/embed/v2/71'],
  [{ class: 'imgur-embed-pub', 'data-id': 'a/aB3' }, 'https://imgur.com/a/aB3'],
  [{ class: 'tenor-gif-embed', 'data-postid': '12' }, 'https://tenor.com/embed/12'],
  [{ class: 'wistia_embed wistia_async_aB3cD videoFoam=true' }, 'https://fast.wistia.net/embed/iframe/aB3cD'],
  [{ 'data-media-hashed-id': 'aB3' }, 'https://fast.wistia.net/embed/iframe/aB3'],
  [{ 'data-vimeo-id': '76979871' }, 'https://player.vimeo.com/video/76979871'],
  [{ 'data-vimeo-url': 'https://vimeo.com/76979871' }, 'https://player.vimeo.com/video/76979871'],
  [{ 'data-plyr-embed-id': 'M7lc1UVf-VE' }, 'https://www.youtube.com/embed/M7lc1UVf-VE'],
  [
    { 'data-account': '1', 'data-player': 'p', 'data-embed': 'default', 'data-video-id': '42' },
    'https://players.brightcove.net/1/p_default/index.html?videoId=42',
  ],
  [
    { 'data-account': '1', 'data-video-id': 'ref:gate' },
    'https://players.brightcove.net/1/default_default/index.html?videoId=ref%3Agate',
  ],
  [{ 'data-video-id': '42' }, undefined],
  [{ 'data-oembed-url': 'https://youtu.be/M7lc1UVf-VE' }, 'https://www.youtube.com/embed/M7lc1UVf-VE'],
  [{ class: 'pull-quote', 'data-url': 'https://lock.example/' }, undefined],
  [{}, undefined],
] as const) {
  test(`a box with ${JSON.stringify(attributes)} is for ${address ?? 'nothing'}`, () => {
    assert.equal(boxAddress('div', of(attributes)), address);
  });
}

for (const [src, address] of [
  ['https://gist.github.com/keeper/0a1b.js?file=gate.py', 'https://gist.github.com/keeper/0a1b'],
  ['//form.jotform.com/jsform/123', 'https://form.jotform.com/123'],
  ['https://static.polldaddy.com/p/123.js', 'https://poll.fm/123'],
  ['https://datawrapper.dwcdn.net/aB3cD/embed.js', 'https://datawrapper.dwcdn.net/aB3cD/'],
  ['https://datawrapper.dwcdn.net/aB3cD/7/embed.js', 'https://datawrapper.dwcdn.net/aB3cD/'],
  ['https://asciinema.org/a/14.js', 'https://asciinema.org/a/14'],
  [
    'https://www.buzzsprout.com/12/345-both-gates.js?container_id=x&player=small',
    'https://www.buzzsprout.com/12/345',
  ],
  ['https://www.buzzsprout.com/12.js?player=large', 'https://www.buzzsprout.com/12'],
  ['https://www.buzzsprout.com/12/episodes/345-both.js', 'https://www.buzzsprout.com/12/345'],
  ['https://fast.wistia.com/embed/medias/aB3.jsonp', 'https://fast.wistia.net/embed/iframe/aB3'],
  ['https://cdn.jwplayer.com/players/aB3-cD4.js', 'https://cdn.jwplayer.com/players/aB3-cD4.html'],
  ['https://platform.twitter.com/widgets.js', undefined],
  ['https://fast.wistia.com/assets/external/E-v1.js', undefined],
  ['https://player.vimeo.com/api/player.js', undefined],
  ['https://www.youtube.com/iframe_api', undefined],
  ['https://maps.google.com/maps/api/js', undefined],
  ['/local.js', undefined],
] as const) {
  test(`the script ${src} writes ${address ?? 'nothing of its own'}`, () => {
    assert.equal(boxAddress('script', of({ src })), address);
    assert.equal(boxAddress('div', of({ src })), undefined);
  });
}
