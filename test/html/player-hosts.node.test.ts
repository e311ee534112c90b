import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { policyFor } from '../../demo/builder/policy.js';
import { embeddedAddress } from '../../src/html/embedded.js';
import { playerOf, playerOrigins } from '../../src/html/player-hosts.js';
import { Tokens } from '../../src/html/tokens.js';

/** For each row of the table: markup as the host gives it to those who embed, and the URL that is played from. */
const recorded = [
  [
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/M7lc1UVf-VE?si=jOmAxLgr" title="YouTube video player" frameborder="0" allow="accelerometer; autoplay; clipboard-write" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>',
    'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?si=jOmAxLgr',
  ],
  [
    '<iframe title="vimeo-player" src="https://player.vimeo.com/video/76979871?h=8272103f6e" width="640" height="360" frameborder="0" allowfullscreen></iframe>',
    'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1',
  ],
  [
    '<iframe frameborder="0" width="480" height="270" src="https://www.dailymotion.com/embed/video/x84sh87" allowfullscreen allow="autoplay"></iframe>',
    'https://www.dailymotion.com/embed/video/x84sh87',
  ],
  [
    '<iframe src="https://geo.dailymotion.com/player/x1abc.html?video=x84sh87" allow="autoplay; fullscreen; picture-in-picture; web-share" allowfullscreen frameborder="0" width="640" height="360"></iframe>',
    'https://geo.dailymotion.com/player/x1abc.html?video=x84sh87',
  ],
  [
    '<iframe src="https://player.twitch.tv/?video=123456789&parent=lock.example" frameborder="0" allowfullscreen="true" scrolling="no" height="378" width="620"></iframe>',
    'https://player.twitch.tv/?video=123456789&parent=lock.example',
  ],
  [
    '<iframe src="https://clips.twitch.tv/embed?clip=QuietTallLockBoat-a1B2c3&parent=lock.example" frameborder="0" allowfullscreen="true" scrolling="no" height="378" width="620"></iframe>',
    'https://clips.twitch.tv/embed?clip=QuietTallLockBoat-a1B2c3&parent=lock.example',
  ],
  [
    '<div style="max-width:854px"><div style="position:relative;height:0;padding-bottom:56.25%"><iframe src="https://embed.ted.com/talks/lang/de/the_keeper_how_locks_lift_boats" width="854" height="480" frameborder="0" scrolling="no" allowfullscreen></iframe></div></div>',
    'https://embed.ted.com/talks/lang/de/the_keeper_how_locks_lift_boats',
  ],
  [
    '<iframe src="https://archive.org/embed/lock-film-1911/part_1.mp4" width="640" height="480" frameborder="0" webkitallowfullscreen="true" mozallowfullscreen="true" allowfullscreen></iframe>',
    'https://archive.org/embed/lock-film-1911/part_1.mp4',
  ],
  [
    '<iframe src="https://streamable.com/e/abc12d?" width="560" height="315" frameborder="0" allowfullscreen></iframe>',
    'https://streamable.com/e/abc12d',
  ],
  [
    '<iframe src="https://www.loom.com/embed/0123456789abcdef0123456789abcdef?sid=1" frameborder="0" webkitallowfullscreen mozallowfullscreen allowfullscreen></iframe>',
    'https://www.loom.com/embed/0123456789abcdef0123456789abcdef?sid=1',
  ],
  [
    '<iframe width="1024" height="576" src="https://media.ccc.de/v/99c3-how-locks-lift-boats/oembed" frameborder="0" allowfullscreen></iframe>',
    'https://media.ccc.de/v/99c3-how-locks-lift-boats/oembed',
  ],
  [
    '<iframe width="100%" height="166" scrolling="no" frameborder="no" allow="autoplay" src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123456789&color=%23ff5500&auto_play=false"></iframe>',
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123456789&color=%23ff5500&auto_play=false',
  ],
  [
    '<iframe style="border-radius:12px" src="https://open.spotify.com/embed/episode/0aB1cD2eF3gH4iJ5kL6mN7?utm_source=generator" width="100%" height="152" frameBorder="0" allowfullscreen="" allow="autoplay; clipboard-write; encrypted-media; fullscreen; picture-in-picture" loading="lazy"></iframe>',
    'https://open.spotify.com/embed/episode/0aB1cD2eF3gH4iJ5kL6mN7?utm_source=generator',
  ],
  [
    '<iframe style="border: 0; width: 100%; height: 120px;" src="https://bandcamp.com/EmbeddedPlayer/track=1234567890/size=large/bgcol=333333/linkcol=e99708/tracklist=false/artwork=small/transparent=true/" seamless><a href="https://lockband.example/track/gates">Gates by Lock Band</a></iframe>',
    'https://bandcamp.com/EmbeddedPlayer/track=1234567890/size=large/bgcol=333333/linkcol=e99708/tracklist=false/artwork=small/transparent=true/',
  ],
  [
    '<iframe allow="autoplay *; encrypted-media *; fullscreen *; clipboard-write" frameborder="0" height="175" style="width:100%;max-width:660px;overflow:hidden;border-radius:10px;" sandbox="allow-forms allow-popups allow-same-origin allow-scripts allow-top-navigation-by-user-activation" src="https://embed.podcasts.apple.com/us/podcast/both-gates/id1234567890?i=1000123456789"></iframe>',
    'https://embed.podcasts.apple.com/us/podcast/both-gates/id1234567890?i=1000123456789',
  ],
  [
    '<iframe src="https://omny.fm/shows/both-gates/the-lock-at-night/embed?style=cover" width="100%" height="180" frameborder="0" title="The lock at night"></iframe>',
    'https://omny.fm/shows/both-gates/the-lock-at-night/embed?style=cover',
  ],
  [
    '<iframe title="Embed Player" src="https://html5-player.libsyn.com/embed/episode/id/12345678/height/90/theme/custom/thumbnail/yes/direction/backward/" height="90" width="100%" scrolling="no" allowfullscreen></iframe>',
    'https://play.libsyn.com/embed/episode/id/12345678/height/90/theme/custom/thumbnail/yes/direction/backward/',
  ],
] as const;

for (const [markup, url] of recorded) {
  test(`what a site pastes is played from ${url}`, () => {
    const tokens = new Tokens(markup);
    while (tokens.next()) if (tokens.kind === 'start' && tokens.name === 'iframe') break;
    const address = embeddedAddress('iframe', name => tokens.attribute(name)) ?? '';
    assert.equal(playerOf(address)?.url, url);
  });
}

test('each host of the table is recorded, and is in the policies for pages and of the builder', async () => {
  assert.deepEqual(
    recorded.map(([, url]) => new URL(url).origin),
    playerOrigins,
  );
  const said = /^frame-src ([^;]+);/m.exec(readFileSync('SECURITY.md', 'utf8'))?.[1];
  assert.equal(said, playerOrigins.join(' '));
  const embed = { tag: 'news-article', attributes: [], library: { url: '', integrity: '' } };
  const policy = await policyFor(embed as unknown as Parameters<typeof policyFor>[0], true);
  assert.ok(policy.includes(`frame-src ${playerOrigins.join(' ')}`));
});

for (const [address, parts] of [
  [
    'https://w.soundcloud.com/player/?url=x',
    { host: 'w.soundcloud.com', kind: 'audio', height: 166, start: 'auto_play=true' },
  ],
  ['https://loom.com/embed/abc', { host: 'loom.com', start: '' }],
  [
    'https://player.twitch.tv/?channel=lock',
    { host: 'player.twitch.tv', start: 'autoplay=true', parent: true },
  ],
] as const) {
  test(`the player of ${parts.host} says how it is played`, () => {
    const player = playerOf(address)!;
    assert.deepEqual(player, { url: player.url, ...parts });
  });
}

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
    assert.deepEqual(playerOf(address), { host, url });
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
  'https://open.spotify.com/track/0aB1cD2eF3gH4iJ5kL6mN7',
  'https://open.spotify.com.evil.example/embed/track/1',
  'https://bandcamp.com/EmbeddedPlayer.evil/track=1',
  'https://lockband.bandcamp.com/EmbeddedPlayer/track=1',
  'https://embed.podcasts.apple.com/login',
  'https://embed.ted.com/talks/..%2Fredirect',
  'https://tube.example/videos/embed/0123456789abcdef012345',
  'https://w.soundcloud.com/player/../redirect',
  'https://player.vimeo.com/video/abc',
  'https://vimeo.com/video/76979871',
  'ftp://player.vimeo.com/video/76979871',
  'javascript://player.vimeo.com/video/76979871',
]) {
  test(`${address || 'an empty address'} is no player`, () => {
    assert.equal(playerOf(address), undefined);
  });
}

test('a user name in the address doesn’t reach the player', () => {
  assert.equal(playerOf('https://me:secret@www.youtube.com/embed/M7lc1UVf-VE')?.url, youtube);
});
