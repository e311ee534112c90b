/** Sound and film of a story: nothing is requested before the visitor starts it, one plays at a time, and pages are told. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Article, ArticleMedia, NewsArticleElement, NewsPlayEvent } from '../../../src/index.js';
import { serve } from '../../helpers/serve.js';
import { drawn, ferry, next, parts, place, show, textOf, texts } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

const tape: ArticleMedia = { url: 'https://sound.example/tape.mp3', type: 'audio/mpeg', kind: 'audio' };
const film: ArticleMedia = { url: 'https://films.example/pier.mp4', type: 'video/mp4', kind: 'video' };
const page: ArticleMedia = { url: 'https://films.example/pier', type: 'text/html', kind: 'video' };
const vimeo = 'https://player.vimeo.com/video/7';
const photo = 'https://images.example/pier-1200x800.jpg';

/** Half a second of silence: a WAV file of 8,000 samples a second. */
function silence(): Uint8Array {
  const wav = new DataView(new ArrayBuffer(44 + 4000));
  [0x52494646, 0x57415645, 0x666d7420, 0x64617461].forEach((word, index) =>
    wav.setUint32([0, 8, 12, 36][index]!, word),
  );
  wav.setUint32(4, 36 + 4000, true);
  wav.setUint32(16, 16, true);
  wav.setUint16(20, 1, true);
  wav.setUint16(22, 1, true);
  wav.setUint32(24, 8000, true);
  wav.setUint32(28, 8000, true);
  wav.setUint16(32, 1, true);
  wav.setUint16(34, 8, true);
  wav.setUint32(40, 4000, true);
  return new Uint8Array(wav.buffer).fill(128, 44);
}

async function tell(media: readonly ArticleMedia[], more: Partial<Article> = {}, attributes = {}) {
  const story: Article = { ...ferry, media, ...more };
  const element = await place<NewsArticleElement>(
    html`<news-article lang="en" .article=${story}></news-article>`,
  );
  Object.assign(element, attributes);
  return drawn(element);
}

const within = (element: Element, selector: string) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)] as (HTMLElement & HTMLMediaElement)[];

/** Says that a player was started, as browsers do. */
const start = (player: Element) => player.dispatchEvent(new Event('play'));

describe('sound', () => {
  it('has a player with a name, and its host is asked for nothing', async () => {
    const site = await serve({ '/tape.wav': { bytes: silence(), headers: { 'content-type': 'audio/wav' } } });
    const url = site.elsewhere('/tape.wav');
    const element = await tell([{ ...tape, url, duration: 1450, title: 'The tape' }], {
      body: '<p>Text</p>',
    });
    const [audio] = within(element, 'audio');
    expect([audio!.controls, audio!.preload, audio!.src]).to.deep.equal([true, 'none', url]);
    expect(audio!.getAttribute('aria-label')).to.equal('The tape');
    expect(textOf(audio!.nextElementSibling!)).to.equal('The tape 24:10');
    expect(texts(element, 'duration')).to.deep.equal(['24:10']);
    expect(audio!.compareDocumentPosition(within(element, '[part=body] .body')[0]!)).to.equal(4);
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    expect(await site.requests()).to.deep.equal([]);
  });

  it('is named after its story where it has no title', async () => {
    const element = await tell([tape]);
    expect(within(element, 'audio')[0]!.getAttribute('aria-label')).to.equal(ferry.title);
    expect(textOf(within(element, '.recordings .meta')[0])).to.equal('Audio');
  });

  it('that cannot be played gives its place to a link', async () => {
    const element = await tell([tape]);
    within(element, 'audio')[0]!.dispatchEvent(new Event('error'));
    await drawn(element);
    expect(within(element, 'audio')).to.deep.equal([]);
    const [link] = within(element, '.recordings a') as unknown as HTMLAnchorElement[];
    expect([link!.href, link!.rel, textOf(link)]).to.deep.equal([
      tape.url,
      'noopener',
      'View on sound.example',
    ]);
  });

  it('that the body plays is not there twice', async () => {
    const body = `<p>Listen:</p><audio controls src="${tape.url}"></audio><video controls><source src="${film.url}"></video>`;
    const element = await tell([tape, film, { ...tape, url: 'https://sound.example/b.mp3' }], { body });
    expect(within(element, '.recordings audio').map(({ src }) => src)).to.deep.equal([
      'https://sound.example/b.mp3',
    ]);
    expect(within(element, '.screen')).to.deep.equal([]);
  });
});

describe('a film', () => {
  it('is a button with the name of its host, and its host is asked for nothing but a poster', async () => {
    const site = await serve({ '/pier.mp4': { text: '' } });
    const element = await tell([
      { ...film, url: site.elsewhere('/pier.mp4'), poster: 'data:image/gif,', duration: 65 },
    ]);
    const [button] = within(element, '.stage button');
    expect(textOf(button)).to.equal(`Play video from ${new URL(site.elsewhere('/')).host}`);
    expect(within(element, '.stage img')[0]!.getAttribute('referrerpolicy')).to.equal('no-referrer');
    expect(texts(element, 'duration')).to.deep.equal(['1:05']);
    expect(within(element, 'video')).to.deep.equal([]);
    expect(await site.requests()).to.deep.equal([]);
    button!.click();
    await drawn(element);
    const [video] = within(element, '.stage video') as unknown as HTMLVideoElement[];
    expect([video!.controls, video!.autoplay, video!.playsInline]).to.deep.equal([true, true, true]);
    expect(within(element, '.stage button')).to.deep.equal([]);
    await site.requested('/pier.mp4');
    await waitUntil(() => within(element, '.recordings a').length === 1);
  });

  it("of the page's own host names no host", async () => {
    const element = await tell([{ ...film, url: '/pier.mp4' }]);
    expect(textOf(within(element, '.stage button')[0])).to.equal('Video');
  });

  it('takes the place of the lead picture that is its poster, or stands for it', async () => {
    const image = { src: photo, alt: 'A pier' };
    for (const poster of [undefined, photo, 'https://images.example/pier-300x200.jpg']) {
      const element = await tell([{ ...film, poster }], { image });
      expect(within(element, 'img').map(({ src }) => src)).to.deep.equal([photo]);
      expect(within(element, '.hero-picture > .screen button')).to.have.length(1);
      expect(within(element, '.recordings')).to.deep.equal([]);
    }
    const other = await tell([{ ...film, poster: 'https://images.example/other.jpg' }], { image });
    expect(within(other, 'img')).to.have.length(2);
    expect(within(other, '.hero-picture > .screen')).to.deep.equal([]);
  });

  it('has no poster with no-images', async () => {
    const element = await tell(
      [{ ...film, poster: photo }],
      { image: { src: photo, alt: '' } },
      { noImages: true },
    );
    expect(within(element, 'img')).to.deep.equal([]);
    expect(within(element, '.stage button')).to.have.length(1);
  });

  it('on a host that may be shown is a frame after the press', async () => {
    const element = await tell([{ ...page, embed: vimeo, title: 'The pier' }]);
    const [button] = within(element, '.screen button');
    expect(textOf(button)).to.equal('Play video from player.vimeo.com');
    const played = next(element, 'news-play');
    button!.click();
    expect((await played).media.embed).to.equal(vimeo);
    const [frame] = within(element, '.screen iframe') as unknown as HTMLIFrameElement[];
    expect([frame!.src, frame!.title]).to.deep.equal([`${vimeo}?dnt=1&autoplay=1`, 'The pier']);
  });

  it('on any other host is a link', async () => {
    const embed = 'https://films.example/embed/7';
    const element = await tell([{ ...page, embed, title: 'The pier' }]);
    const [link] = within(element, '.recordings a') as unknown as HTMLAnchorElement[];
    expect([link!.href, textOf(link)]).to.deep.equal([page.url, 'The pier']);
    expect(within(element, 'button, iframe')).to.deep.equal([]);
  });

  it('that the body shows in a frame is not there twice', async () => {
    const element = await tell([{ ...page, embed: vimeo }], {
      body: `<iframe src="${vimeo}"></iframe><p>Text</p>`,
    });
    expect(within(element, '.recordings')).to.deep.equal([]);
  });
});

describe('of several recordings', () => {
  const second = { ...tape, url: 'https://sound.example/second.mp3' };

  it('one plays at a time, in all elements and in bodies', async () => {
    const one = await tell([tape, second], { body: '<p>And:</p><audio controls src="/body.mp3"></audio>' });
    const two = await tell([tape], { id: 'two' });
    const players = [...within(one, 'audio'), ...within(two, 'audio')];
    expect(players).to.have.length(4);
    const paused: number[] = [];
    players.forEach((player, index) => (player.pause = () => void paused.push(index)));
    for (const index of [0, 0, 1, 2, 3]) start(players[index]!);
    expect(paused).to.deep.equal([0, 1, 2]);
  });

  it('a frame makes way for what is started after it', async () => {
    const element = await tell([{ ...page, embed: vimeo }, tape]);
    within(element, '.screen button')[0]!.click();
    expect(within(element, 'iframe')).to.have.length(1);
    start(within(element, 'audio')[0]!);
    expect(within(element, 'iframe')).to.deep.equal([]);
    expect(textOf(within(element, '.screen button')[0])).to.equal('Play video from player.vimeo.com');
  });

  it('each is listed, and none of a script', async () => {
    const bad = { ...tape, url: 'javascript:alert(1)' };
    const element = await tell([tape, tape, bad, second]);
    expect(parts(element, 'media')).to.have.length(2);
  });

  it('each start is told once, and not what goes on after a pause', async () => {
    const element = await tell([tape, second], { body: '<audio controls src="/other.mp3"></audio>' });
    const told: NewsPlayEvent[] = [];
    document.addEventListener('news-play', event => told.push(event));
    const [first, last, other] = within(element, 'audio');
    for (const player of [first, first, last, other, first]) start(player!);
    first!.dispatchEvent(new Event('ended'));
    start(first!);
    expect(told.map(({ media }) => media.url)).to.deep.equal([tape.url, second.url, tape.url]);
    expect([told[0]!.article, told[0]!.bubbles, told[0]!.composed]).to.deep.equal([
      element.article,
      true,
      true,
    ]);
  });
});

it('the system is told what plays, and forgets it with the story', async function () {
  if (!('mediaSession' in navigator)) this.skip();
  const image = { src: photo, alt: '' };
  const element = await tell([{ ...tape, title: 'The tape' }], { authors: [{ name: 'Ada Wren' }], image });
  start(within(element, 'audio')[0]!);
  const { title, artist, artwork } = navigator.mediaSession.metadata!;
  expect([title, artist, artwork[0]!.src]).to.deep.equal(['The tape', 'Ada Wren', photo]);
  element.article = { ...ferry, id: 'other' };
  await drawn(element);
  expect(navigator.mediaSession.metadata).to.equal(null);
});

it('the system forgets what a removed element played, but not of one that was moved', async function () {
  if (!('mediaSession' in navigator)) this.skip();
  const element = await tell([tape]);
  start(within(element, 'audio')[0]!);
  element.parentElement!.prepend(element);
  await Promise.resolve();
  expect(navigator.mediaSession.metadata).not.to.equal(null);
  element.remove();
  await Promise.resolve();
  expect(navigator.mediaSession.metadata).to.equal(null);
});

it('a film whose story changes at the press of its button is not heard', async () => {
  const element = await tell([film]);
  const started: HTMLMediaElement[] = [];
  const own = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')!;
  HTMLMediaElement.prototype.play = function () {
    started.push(this);
    return Reflect.apply(own.value as () => Promise<void>, this, []);
  };
  element.addEventListener('click', () => (element.article = { ...ferry, id: 'other' }));
  within(element, '.stage button')[0]!.click();
  Object.defineProperty(HTMLMediaElement.prototype, 'play', own);
  await drawn(element);
  await Promise.resolve();
  expect(started.map(({ isConnected, paused }) => [isConnected, paused])).to.deep.equal([[false, true]]);
});

it('the end of a film is no failure of the next story that has it', async () => {
  const element = await tell([film]);
  within(element, '.stage button')[0]!.click();
  await drawn(element);
  const [video] = within(element, '.stage video');
  element.article = { ...ferry, id: 'other', media: [film] };
  await drawn(element);
  video!.dispatchEvent(new Event('error'));
  await drawn(element);
  expect(within(element, '.stage button')).to.have.length(1);
});

it('empty entries and lengths that are none do no harm', async () => {
  const media = [null, { ...tape, duration: NaN }, { ...film, duration: Infinity }] as ArticleMedia[];
  const element = await tell(media, { authors: [], image: undefined });
  const [audio] = within(element, 'audio');
  const played = next(element, 'news-play');
  start(audio!);
  expect((await played).media.url).to.equal(tape.url);
  expect(texts(element, 'duration')).to.deep.equal([]);
});

it('a refresh leaves a player alone', async () => {
  const element = await tell([tape], { body: '<p>Text</p>' });
  const [audio] = within(element, 'audio');
  element.article = { ...ferry, media: [tape], body: '<p>More text</p>' };
  await drawn(element);
  expect(textOf(within(element, '.body')[0])).to.equal('More text');
  expect(within(element, 'audio')[0]).to.equal(audio);
  expect(audio!.isConnected).to.equal(true);
});

it('a story with another id gets players of its own', async () => {
  const element = await tell([tape]);
  const [audio] = within(element, 'audio');
  element.article = { ...ferry, id: 'other', media: [tape] };
  await drawn(element);
  expect(within(element, 'audio')[0]).not.to.equal(audio);
});

it('cards and summaries have no player', async () => {
  for (const layout of ['card', 'summary'] as const) {
    const story = { ...ferry, media: [tape] };
    const element = await show(html`<news-article .layout=${layout} .article=${story}></news-article>`);
    expect(within(element, 'audio')).to.deep.equal([]);
  }
});
