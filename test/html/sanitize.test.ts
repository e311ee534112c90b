// Shows promises 2, 3, 4 and 5 of SECURITY.md.
import { expect, fixture, html } from '@open-wc/testing';
import { configure } from '../../src/configure.js';
import '../../src/define.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import type { NewsErrorEvent } from '../../src/events.js';
import { drawBody, ferry } from '../helpers/show.js';

describe('the body of a story', () => {
  it('keeps what articles are made of', async () => {
    const markup =
      '<h3>Timetable</h3><p>Boats <em>leave</em> at <strong>six</strong>.<br>Bring a coat.</p>' +
      '<ol start="3" reversed=""><li value="9">Pier</li></ol><blockquote>Late again</blockquote>' +
      '<details open=""><summary>More</summary>Later</details>' +
      '<p lang="fr" dir="ltr" title="In French">Bonjour <abbr title="kilometre">km</abbr> <time datetime="2026-01-02">2 January</time></p>';
    const linked = markup.replace('Timetable', '<a class="anchor" href="#timetable">Timetable</a>');
    expect((await drawBody(markup)).innerHTML).to.equal(linked);
  });

  it('keeps the true size of a picture, the span of a cell and the name of a language', async () => {
    const body = await drawBody(
      '<img src="https://pictures.example/a.jpg" alt="A pier" width="640" height="360"><table><tr><td colspan="2">x</td></tr></table>',
    );
    const image = body.querySelector('img')!;
    expect([image.getAttribute('width'), image.getAttribute('height'), image.alt]).to.eql([
      '640',
      '360',
      'A pier',
    ]);
    expect(body.querySelector('td')!.colSpan).to.equal(2);
  });

  it('has no address but of the web, mail and telephone', async () => {
    const bad = [
      'javascript:alert(1)',
      'JaVa\tScript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
      'file:///etc',
    ];
    const body = await drawBody(
      bad
        .map(
          url =>
            `<a href="${url}">a</a><img src="${url}" srcset="https://a.example/1.png 1x, ${url} 2x"><video poster="${url}" src="${url}"></video>`,
        )
        .join('') +
        '<a href="mailto:desk@news.example">Mail</a><a href="tel:+4912">Call</a><a href="//news.example/x">On</a>',
    );
    const links = [...body.querySelectorAll('a[href]')].map(link => link.getAttribute('href'));
    expect(links).to.eql(['mailto:desk@news.example', 'tel:+4912', 'https://news.example/x']);
    // In place of an inline picture, the first of `srcset` is drawn.
    for (const { src } of body.querySelectorAll<HTMLImageElement>('[src], [poster]'))
      expect(src).to.equal('https://a.example/1.png');
    for (const { srcset } of body.querySelectorAll('img'))
      expect(srcset).to.equal('https://a.example/1.png 1x');
  });

  it('has no forms, scripts, styles, drawings, frames or page elements', async () => {
    const body = await drawBody(
      '<form action="https://evil.example"><input name="a"><button formaction="javascript:alert(1)">Go</button></form>' +
        '<style>* { display: none }</style><script>alert(1)</script><base href="https://evil.example">' +
        '<meta http-equiv="refresh" content="0"><link rel="stylesheet" href="https://evil.example/x.css">' +
        '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg><math><mtext></mtext></math>' +
        '<iframe srcdoc="<p>x"></iframe><object data="x"></object><embed src="x"><iframe src="javascript:alert(1)"></iframe>' +
        '<dialog open>x</dialog><template><p>x</p></template><slot name="heading"></slot><news-list endpoint="/x"></news-list><p>Text</p>',
    );
    const names = new Set([...body.querySelectorAll('*')].map(element => element.localName));
    expect([...names]).to.eql(['p']);
  });

  it('has no attributes that run, style, name, focus or reach into the shadow root', async () => {
    const body = await drawBody(
      '<p id="top" name="body" class="notice card" style="position:fixed" slot="heading" part="body" tabindex="1" autofocus contenteditable onclick="alert(1)" aria-label="x" data-position="0" popover>Text</p>',
    );
    expect(body.innerHTML).to.equal('<p>Text</p>');
  });

  it('gives the page’s own customised elements nothing to take over', async () => {
    expect((await drawBody('<p is="their-paragraph">Text</p>')).innerHTML).to.equal('Text');
  });

  it('opens links without a hand back, in no window but this one or a new one', async () => {
    const body = await drawBody(
      '<a href="https://a.example/" target="_top" rel="opener" ping="https://p.example/" referrerpolicy="unsafe-url">A</a><a href="https://b.example/" target="_BLANK">B</a>',
    );
    expect(body.innerHTML).to.equal(
      '<a href="https://a.example/" rel="noopener nofollow">A</a><a href="https://b.example/" target="_blank" rel="noopener nofollow">B</a>',
    );
  });

  it('asks for pictures late and without a referrer, for sound and film not at all', async () => {
    const body = await drawBody(
      '<img src="https://pictures.example/a.jpg" referrerpolicy="unsafe-url" fetchpriority="high">' +
        '<video src="https://films.example/a.mp4" autoplay muted loop></video><audio src="https://films.example/a.mp3" autoplay></audio>',
    );
    const image = body.querySelector('img')!;
    expect([image.loading, image.referrerPolicy, image.fetchPriority]).to.eql([
      'lazy',
      'no-referrer',
      'auto',
    ]);
    for (const media of body.querySelectorAll<HTMLMediaElement>('video, audio')) {
      expect([media.controls, media.autoplay, media.preload]).to.eql([true, false, 'none']);
      expect(media.networkState).not.to.equal(HTMLMediaElement.NETWORK_LOADING);
    }
  });

  it('keeps captions of films, which browsers don’t request from another origin', async () => {
    const track =
      '<track kind="captions" src="https://films.example/a.vtt" srclang="de" label="Deutsch" default onload="alert(1)">';
    const bad = ['javascript:alert(1)', 'data:text/vtt,WEBVTT', 'blob:x'].map(url => `<track src="${url}">`);
    const body = await drawBody(
      `<video src="https://films.example/a.mp4" crossorigin>${track}${bad.join('')}</video>`,
    );
    const [kept, ...others] = body.querySelectorAll('track');
    expect(kept!.outerHTML).to.equal(track.replace('default onload="alert(1)"', 'default=""'));
    expect(others.map(other => other.outerHTML)).to.eql(bad.map(() => '<track>'));
    // With it, the captions would be requested at once, and the film with CORS only.
    expect(body.querySelector('video')!.crossOrigin).to.equal(null);
  });

  it('shows pictures that a script of the site would have shown', async () => {
    const body = await drawBody(
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://pictures.example/a.jpg"><img data-src="javascript:alert(1)">',
    );
    expect([...body.querySelectorAll('img')].map(({ src }) => src)).to.eql([
      'https://pictures.example/a.jpg',
    ]);
  });

  it('is text even when it is a set of frames', async () => {
    expect(
      (await drawBody('<frameset onload="alert(1)"><frame src="javascript:alert(1)"></frameset>')).innerHTML,
    ).to.equal('');
  });
});

describe('a video in a story', () => {
  it('may come from Vimeo, which is told not to track, and from Dailymotion', async () => {
    for (const [src, host] of [
      ['http://player.vimeo.com/video/76979871?h=8272103f6e', 'player.vimeo.com'],
      ['//www.dailymotion.com/embed/video/x84sh87', 'dailymotion.com'],
    ]) {
      const body = await drawBody(`<iframe src="${src}"></iframe>`);
      expect(body.textContent).to.equal(`Play video from ${host}`);
    }
  });

  it('may come from nowhere else, whatever the address looks like', async () => {
    const others = [
      'https://www.youtube.com@evil.example/embed/M7lc1UVf-VE',
      'https://www.youtube.com.evil.example/embed/M7lc1UVf-VE',
      'https://evil.example/www.youtube.com/embed/M7lc1UVf-VE',
      'https://www.youtube.com:8443/embed/M7lc1UVf-VE',
      'https://www.youtube.com/redirect?q=https://evil.example',
      'https://www.youtube.com/embed/../redirect',
      'javascript:"https://www.youtube.com/embed/M7lc1UVf-VE"',
    ];
    const body = await drawBody(others.map(src => `<iframe src='${src}'></iframe>`).join('') + 'Text');
    const names = new Set([...body.querySelectorAll('*')].map(({ localName }) => localName));
    expect([...names]).to.eql(['a']);
  });
});

describe('a body that can’t be made safe', () => {
  afterEach(() => configure({ sanitize: undefined }));

  it('is not shown; the rest of the story is, and the page is told why', async () => {
    const cause = new Error('out of order');
    configure({
      sanitize: () => {
        throw cause;
      },
    });
    const errors: NewsErrorEvent[] = [];
    const element = await fixture<NewsArticleElement>(
      html`<news-article
        .article=${{ ...ferry, summary: 'An hour at least', body: '<p>Text</p>' }}
        @news-error=${(event: NewsErrorEvent) => errors.push(event)}
      ></news-article>`,
    );
    await element.updateComplete;
    expect(errors.map(({ error }) => error.cause)).to.eql([cause]);
    expect(element.renderRoot.querySelector('.lede')!.textContent).to.equal('An hour at least');
    expect(element.renderRoot.querySelector('.body')).to.equal(null);
  });
});
