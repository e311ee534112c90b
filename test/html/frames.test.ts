// Shows promise 5 of SECURITY.md.
import { expect } from '@open-wc/testing';
import { linkFrames, toFrames } from '../../src/html/frames.js';
import { drawBody, textOf } from '../helpers/show.js';

const page = 'https://lock.example/map';

/** The markup with all that it embeds as frames, before it is sanitised. */
function framed(markup: string): string {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  toFrames(body);
  return body.innerHTML;
}

describe('what a story embeds', () => {
  for (const [markup, text] of [
    [`<iframe src="${page}" title="Map of the lock"></iframe>`, 'Map of the lock lock.example'],
    [`<iframe src="${page}" title="Embedded content"></iframe>`, 'View on lock.example'],
    [`<iframe src="about:blank" data-src="${page}"></iframe>`, 'View on lock.example'],
    [
      `<blockquote data-secret="k7"><p><a href="${page}">The lock</a></p></blockquote><p><iframe data-secret="k7" title="“The lock”" src="${page}/embed/#?secret=k7"></iframe></p>`,
      'The lock',
    ],
    [
      `<blockquote data-secret="k7">The lock</blockquote><iframe data-secret="k7" src="${page}"></iframe>`,
      'The lockView on lock.example',
    ],
    [`<embed src="${page}">`, 'View on lock.example'],
    [`<object data="${page}"><p>A plan of the lock</p></object>`, 'View on lock.exampleA plan of the lock'],
    [`<object data="${page}"><a href="${page}">The plan</a></object>`, 'The plan'],
    [
      '<lite-youtube videoid="M7lc1UVf-VE"><a>Play</a></lite-youtube>',
      'Play video from youtube-nocookie.com',
    ],
    ['<amp-vimeo data-videoid="76979871"></amp-vimeo>', 'Play video from player.vimeo.com'],
    [`<amp-iframe src="${page}"><amp-img src="/a.png"></amp-img></amp-iframe>`, 'View on lock.example'],
    [
      '<object><param name="movie" value="http://www.youtube.com/v/M7lc1UVf-VE"><embed src="http://www.youtube.com/v/M7lc1UVf-VE"></object>',
      'Play video from youtube-nocookie.com',
    ],
    [
      '<object><param name="movie" value="http://www.youtube.com/v/M7lc1UVf-VE"></object>',
      'Play video from youtube-nocookie.com',
    ],
    [
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/M7lc1UVf-VE\n</div></figure>',
      'Play video from youtube-nocookie.com',
    ],
    [
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://lock.example/a-story\n</div></figure>',
      'View on lock.example',
    ],
    [
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Ab/"></blockquote>',
      'View on instagram.com',
    ],
    [
      '<blockquote class="twitter-tweet"><p>Both gates are open</p>– Keeper <a href="https://twitter.com/k/status/1">2 March</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>',
      'Both gates are open– Keeper 2 March',
    ],
    ['<div class="fb-post" data-href="https://www.facebook.com/lock/posts/1"></div>', 'View on facebook.com'],
    [
      '<iframe src="https://w.soundcloud.com/player/?url=x" height="166"></iframe>',
      'Play audio from w.soundcloud.com',
    ],
    ['<iframe src="https://www.googletagmanager.com/ns.html?id=GTM-1"></iframe>Text', 'Text'],
    [`<iframe src="${page}" width="1" height="1"></iframe>Text`, 'Text'],
    [`<iframe srcdoc="<a href=${page}>The plan</a>"></iframe>`, 'The plan'],
    [
      `<iframe srcdoc="&lt;p>Plan&lt;/p>&lt;iframe src=${page}&gt;"></iframe><p>Text</p>`,
      'PlanView on lock.exampleText',
    ],
    [`<iframe src="${page}" srcdoc="<p>Click here</p>"></iframe>`, 'View on lock.example'],
    [
      '<iframe></iframe><iframe src="about:blank"></iframe><amp-iframe><p>No map</p></amp-iframe>Text',
      'No mapText',
    ],
  ] as const) {
    it(`is drawn as “${text}” for ${markup.slice(0, 90)}`, async () => {
      const body = await drawBody(`${markup}`);
      expect(textOf(body)).to.equal(text);
      expect(body.querySelector('iframe, object, embed')).to.equal(null);
    });
  }

  for (const [markup, text] of [
    ['<script src="https://gist.github.com/keeper/0a1b.js"></script>', 'View on gist.github.com'],
    [
      '<div class="flourish-embed" data-src="visualisation/12"><script src="https://public.flourish.studio/resources/embed.js"></script></div>',
      'View on public.flourish.studio',
    ],
    [
      '<div class="infogram-embed" data-id="water-1h7" data-type="interactive" data-title="Water levels"></div>',
      'Water levels infogram.com',
    ],
    [
      '<div class="infogram-embed" data-id="w-1" data-title="Water"></div><div><a href="https://infogram.com/w-1">Water</a></div>',
      'Water',
    ],
    [
      '<div class="infogram-embed" data-id="w-1" data-title="Water"></div><p>See <a href="https://lock.example/infogram">this</a></p>',
      'Water infogram.comSee this',
    ],
    [
      '<div data-tf-widget="aB3" data-tf-iframe-props="title=Ask the keeper"></div><script src="//embed.typeform.com/next/embed.js"></script>',
      'Ask the keeper form.typeform.com',
    ],
    [
      '<iframe data-tally-src="https://tally.so/embed/w4?hideTitle=1" title="Join us"></iframe>',
      'Join us tally.so',
    ],
    [
      '<p class="codepen" data-slug-hash="aB" data-user="keeper" data-pen-title="A gate"><span>See the Pen</span></p>',
      'See the PenA gate codepen.io',
    ],
    [
      '<p class="codepen" data-slug-hash="aB" data-user="keeper"><a href="https://codepen.io/keeper/pen/aB">The Pen</a></p>',
      'The Pen',
    ],
    [
      '<div id="datawrapper-vis-aB3cD"><script src="https://datawrapper.dwcdn.net/aB3cD/embed.js" data-target="#datawrapper-vis-aB3cD"></script></div>',
      'View on datawrapper.dwcdn.net',
    ],
    ['<a data-pin-do="embedPin" href="https://www.pinterest.com/pin/12/"></a>', 'View on pinterest.com'],
    ['<a data-pin-do="embedPin" href="https://www.pinterest.com/pin/12/">The gates</a>', 'The gates'],
    ['<li data-tweet-id="1234567890">Both gates are open</li>', 'Both gates are openView on twitter.com'],
    [
      '<script src="https://fast.wistia.com/embed/medias/aB3.jsonp"></script><div class="wistia_embed wistia_async_aB3"></div>',
      'View on fast.wistia.net',
    ],
    ['<wistia-player media-id="aB3"></wistia-player>', 'View on fast.wistia.net'],
    ['<div data-media-hashed-id="aB3"></div>', 'View on fast.wistia.net'],
    ['<div data-media-id="aB3cD4eF" data-player-id="gH5iJ6kL"></div>', 'View on cdn.jwplayer.com'],
    ['<div data-account="1" data-video-id="42"></div>', 'View on players.brightcove.net'],
    ['<div data-imgur-id="aB3"></div>', 'View on imgur.com'],
    ['<div data-src="visualisation/123"></div>', 'View on public.flourish.studio'],
    ['<div data-vimeo-id="76979871"></div>', 'Play video from player.vimeo.com'],
    [
      '<figure class="media"><oembed url="https://www.youtube.com/watch?v=M7lc1UVf-VE"></oembed></figure>',
      'Play video from youtube-nocookie.com',
    ],
    ['<video-js data-account="1" data-video-id="42"></video-js>', 'View on players.brightcove.net'],
    [
      '<amp-brightcove data-account="1" data-video-id="42"></amp-brightcove>',
      'View on players.brightcove.net',
    ],
    ['<amp-gist data-gistid="0a"></amp-gist>', 'View on gist.github.com'],
    [
      '<div id="buzzsprout-player-3"></div><script src="https://www.buzzsprout.com/1/3-a.js"></script>',
      'View on buzzsprout.com',
    ],
    ['<script src="https://form.jotform.com/jsform/123"></script>', 'View on form.jotform.com'],
    [
      '<div class="calendly-inline-widget" data-url="https://calendly.com/keeper/visit"></div>',
      'View on calendly.com',
    ],
    ['<script src="https://platform.twitter.com/widgets.js"></script>Text', 'Text'],
  ] as const) {
    it(`is drawn without its script as “${text}” for ${markup.slice(0, 90)}`, async () => {
      expect(textOf(await drawBody(markup))).to.equal(text);
    });
  }

  it('plays where a film that a script would fill has its file', async () => {
    const body = await drawBody(
      '<video data-account="1" data-video-id="42" src="https://films.example/a.mp4"></video>',
    );
    expect(body.querySelector('video')!.src).to.equal('https://films.example/a.mp4');
  });

  it('is a link to its page, which gives no hand back', async () => {
    const body = await drawBody(
      `<p>Tide</p><iframe src="//lock.example/map" title="<b>Map</b>" srcdoc="<p>x" onload="alert(1)"></iframe>`,
    );
    expect(body.querySelector('a')!.outerHTML).to.equal(
      `<a href="${page}" rel="noopener nofollow" class="embed">&lt;b&gt;Map&lt;/b&gt; <bdi class="host">lock.example</bdi></a>`,
    );
  });

  it('is a picture where a plug-in shows one', async () => {
    const body = await drawBody(
      '<object data="https://lock.example/flow.svg" type="image/svg+xml">The flow</object>' +
        '<object data="https://lock.example/b.svg"><img src="https://lock.example/b.png" alt="B"></object>',
    );
    const pictures = [...body.querySelectorAll('img')].map(({ src, alt }) => [src, alt]);
    expect(pictures).to.eql([
      ['https://lock.example/flow.svg', 'The flow'],
      ['https://lock.example/b.png', 'B'],
    ]);
    expect(textOf(body)).to.equal('');
  });

  it('is sound and film where AMP has elements of its own for them', async () => {
    const body = await drawBody(
      '<amp-video src="https://films.example/a.mp4" autoplay onplay="alert(1)"><source src="https://films.example/a.webm"></amp-video><amp-audio src="https://films.example/a.mp3"></amp-audio>',
    );
    const media = [...body.querySelectorAll<HTMLMediaElement>('video, audio')];
    expect(media.map(({ src, autoplay, preload }) => [src, autoplay, preload])).to.eql([
      ['https://films.example/a.mp4', false, 'none'],
      ['https://films.example/a.mp3', false, 'none'],
    ]);
  });

  it('keeps its title and size as a frame, and nothing else', () => {
    expect(
      framed(
        `<iframe src="${page}" title="Map" width="4" height="3" onload="x" allow="camera" name="y"></iframe>`,
      ),
    ).to.equal(`<iframe src="${page}" title="Map" width="4" height="3"></iframe>`);
  });

  it('is words where it stands in a link already', () => {
    const { body } = new DOMParser().parseFromString(
      `<a href="/x"><iframe src="${page}" title="Map"></iframe></a>`,
      'text/html',
    );
    linkFrames(body);
    expect(body.innerHTML).to.equal('<a href="/x">Map</a>');
  });

  it('asks its host for nothing before a click', async () => {
    const urls = [page, 'https://w.soundcloud.com/player/?url=x', 'https://lock.example/plan.pdf'];
    await drawBody(
      urls
        .map(url => `<iframe src="${url}"></iframe><object data="${url}"></object><embed src="${url}">`)
        .join(''),
    );
    await new Promise(requestAnimationFrame);
    for (const url of urls) expect(performance.getEntriesByName(url)).to.eql([]);
  });

  it('stays where pictures are left out', async () => {
    const { dropPictures } = await import('../../src/html/drop-pictures.js');
    const { body } = new DOMParser().parseFromString(
      `<figure><img src="a.png"><a class="embed" href="${page}">Map</a></figure>`,
      'text/html',
    );
    dropPictures(body);
    expect(body.textContent).to.equal('Map');
  });
});
