import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedPage } from '../../src/html/embed-pages.js';

const youtube = 'https://www.youtube.com/embed/M7lc1UVf-VE';
const post = 'https://social.example/@keeper/112233445566';

for (const [address, page] of [
  ['https://www.youtube.com/watch?v=M7lc1UVf-VE&t=5', youtube],
  ['https://www.youtube.com/v/M7lc1UVf-VE&hl=en', youtube],
  ['https://www.youtube.com/shorts/M7lc1UVf-VE', youtube],
  ['https://youtu.be/M7lc1UVf-VE?si=1', youtube],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871'],
  [
    'https://vimeo.com/moogaloop.swf?clip_id=76979871&server=vimeo',
    'https://player.vimeo.com/video/76979871',
  ],
  ['https://dai.ly/x84sh87', 'https://www.dailymotion.com/embed/video/x84sh87'],
  ['https://www.dailymotion.com/video/x84sh87', 'https://www.dailymotion.com/embed/video/x84sh87'],
  ['https://www.twitch.tv/videos/123456789', 'https://player.twitch.tv/?video=123456789'],
  ['https://clips.twitch.tv/QuietTallLockBoat', 'https://clips.twitch.tv/embed?clip=QuietTallLockBoat'],
  ['https://clips.twitch.tv/embed?clip=QuietTallLockBoat', undefined],
  ['https://www.ted.com/talks/how_locks_lift_boats', 'https://embed.ted.com/talks/how_locks_lift_boats'],
  ['https://www.loom.com/share/0123abcd', 'https://www.loom.com/embed/0123abcd'],
  [
    'https://soundcloud.com/lockband/gates',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Flockband%2Fgates',
  ],
  ['https://open.spotify.com/track/0aB1c?si=2', 'https://open.spotify.com/embed/track/0aB1c'],
  [
    'https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2FM7lc1UVf-VE%3Ffeature%3Doembed&url=http%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DM7lc1UVf-VE&key=1&type=text%2Fhtml&schema=youtube',
    youtube,
  ],
  [
    'https://docs.google.com/viewer?url=https%3A//lock.example/plan.pdf&embedded=true',
    'https://lock.example/plan.pdf',
  ],
  [
    'https://view.officeapps.live.com/op/embed.aspx?src=https://lock.example/a%20b.docx',
    'https://lock.example/a%20b.docx',
  ],
  [
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Flock%2Fposts%2F1&width=500',
    'https://www.facebook.com/lock/posts/1',
  ],
  [
    'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2428.4!2d13.3777!3d52.5163!2m3!1f0',
    'https://www.google.com/maps/search/?api=1&query=52.5163,13.3777',
  ],
  [
    'https://www.google.com/maps/embed/v1/place?key=1&q=Lock+6,Pier',
    'https://www.google.com/maps/search/?api=1&query=Lock%206%2CPier',
  ],
  [
    'https://maps.google.com/maps?q=Lock%206&output=embed',
    'https://www.google.com/maps/search/?api=1&query=Lock%206',
  ],
  ['https://platform.twitter.com/embed/Tweet.html?id=1234567890', 'https://twitter.com/i/status/1234567890'],
  ['https://www.instagram.com/p/AbC-12_d/embed/captioned/', 'https://www.instagram.com/p/AbC-12_d/'],
  [
    'https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kabc?id=1',
    'https://bsky.app/profile/did:plc:abc123/post/3kabc',
  ],
  [
    'https://embed.reddit.com/r/locks/comments/1/x/?embed=true',
    'https://www.reddit.com/r/locks/comments/1/x/',
  ],
  ['https://giphy.com/embed/abcDEF123', 'https://giphy.com/gifs/abcDEF123'],
  ['https://keeper.substack.com/embed/p/both-gates', 'https://keeper.substack.com/p/both-gates'],
  [`${post}/embed`, post],
  [
    'https://tube.example/videos/embed/01234567-89ab-cdef-0123-456789abcdef',
    'https://tube.example/videos/watch/01234567-89ab-cdef-0123-456789abcdef',
  ],
  ['https://form.example/to/abc', undefined],
  ['https://www.google.com/maps/embed?pb=x', undefined],
  ['https://www.youtube.com/watch?list=1', undefined],
  ['https://docs.google.com/viewer?url=javascript:alert(1)', undefined],
  ['https://docs.google.com/viewer?embedded=true', undefined],
] as const) {
  test(`${address} is ${page ?? 'its own page'}`, () => {
    assert.equal(embedPage(address), page ?? address);
  });
}
