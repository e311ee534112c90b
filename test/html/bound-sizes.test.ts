// Shows promise 8 of SECURITY.md.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { boundSizes, isPictureSize } from '../../src/html/bound-sizes.js';
import { jsonFeed } from '../helpers/feeds.js';
import { drawBody, inline, part, show } from '../helpers/show.js';

/** The HTML after its sizes were bounded. */
function bounded(markup: string): string {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  boundSizes(body);
  return body.innerHTML;
}

const rows = (cell: string) => `<table><tbody><tr>${cell}</tr></tbody></table>`;

describe('the sizes in a story’s HTML', () => {
  for (const same of [
    '<img width="600" height="400">',
    '<img width="600" height="6000">',
    '<img width="970" height="90">',
    '<img width="1" height="1">',
    '<img width="100%" height="auto">',
    '<img width="600">',
    '<img height="20">',
    '<video width="1920" height="1080"></video>',
    rows('<td width="50%" colspan="3" rowspan="2">Tide</td>'),
    '<table width="1200"><colgroup span="2" width="80"></colgroup></table>',
  ])
    it(`stay as they are: ${same}`, () => expect(bounded(same)).to.equal(same));

  for (const [markup, rest] of [
    ['<img width="99999999" height="1">', '<img>'],
    ['<img width="1" height="99999999">', '<img>'],
    ['<img width="600" height="6001">', '<img>'],
    ['<img width="1e3px" height="1e9">', '<img>'],
    ['<video width="10" height="900"></video>', '<video></video>'],
    ['<picture><source width="1" height="900"></picture>', '<picture><source></picture>'],
    ['<table width="99999999" height="9999"></table>', '<table></table>'],
    [rows('<td width="99999%" height="99999999">Tide</td>'), rows('<td>Tide</td>')],
    [rows('<th colspan="1000" rowspan="65534">Tide</th>'), rows('<th>Tide</th>')],
    ['<table><colgroup><col span="1000"></colgroup></table>', '<table><colgroup><col></colgroup></table>'],
  ] as const)
    it(`are dropped where they would stretch the page: ${markup}`, () =>
      expect(bounded(markup)).to.equal(rest));

  it('are a picture’s from 1 to 20,000 pixels, up to ten times as high as wide', () => {
    expect([isPictureSize(20_000, 1), isPictureSize(1, 10), isPictureSize(2000, 20_000)]).to.eql([
      true,
      true,
      true,
    ]);
    const wrong = [
      [0, 0],
      [NaN, 5],
      [5, NaN],
      [20_001, 5],
      [1, 11],
      [Infinity, 1],
    ] as const;
    expect(wrong.filter(([width, height]) => isPictureSize(width, height))).to.eql([]);
  });
});

describe('a story with giant sizes', () => {
  const parts = [
    '<img src="https://pictures.example/a.jpg" width="1" height="99999999">',
    '<img src="https://pictures.example/a.jpg" width="99999999" height="1">',
    '<img src="https://pictures.example/a.jpg" width="600" height="99999999">',
    '<img src="https://pictures.example/a.jpg" height="99999999">',
    '<video src="https://films.example/a.mp4" width="1" height="99999999"></video>',
    '<video src="https://films.example/a.mp4" width="600" height="99999999" poster="https://films.example/a.jpg"></video>',
    '<iframe src="https://player.vimeo.com/video/1" width="1" height="99999999"></iframe>',
    '<iframe src="https://player.vimeo.com/video/1" width="99999999" height="1"></iframe>',
    rows('<td height="99999999">Tide</td>'),
    '<table height="99999999"><tr height="99999999"><td>Tide</table>',
    rows('<td width="99999999" colspan="1000" rowspan="65534">Tide</td>').repeat(50),
    '<hr width="99999999">',
    '<audio src="https://films.example/a.mp3" width="99999999" height="99999999"></audio>',
  ];
  for (const markup of parts) {
    it(`is neither wider than its element nor very long: ${markup.slice(0, 90)}`, async () => {
      const body = await drawBody(`<p>Fog</p>${markup}<p>Fog</p>`);
      const { right, height } = body.getBoundingClientRect();
      expect(height).to.be.below(8000);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      for (const each of body.querySelectorAll(':scope *:not(.scroll *)'))
        expect(each.getBoundingClientRect().right).to.be.at.most(right + 1);
    });
  }

  it('is bounded by a picture that is as high by itself, too', async () => {
    const strip = document.createElement('canvas');
    [strip.width, strip.height] = [1, 10_000];
    strip.getContext('2d')!.fillRect(0, 0, 1, 10_000);
    const body = await drawBody('<img src="https://pictures.example/a.jpg" width="600">');
    const picture = body.querySelector('img')!;
    picture.loading = 'eager';
    picture.src = strip.toDataURL();
    await picture.decode();
    expect(body.getBoundingClientRect().height).to.be.below(10.1 * innerWidth);
  });

  for (const [width, height] of [
    [1, 99_999],
    [99_999, 1],
    [1e9, 1e9],
    [-1, 0.0001],
  ] as const) {
    it(`has a lead picture that fits, in the card and in the story: ${width} × ${height}`, async () => {
      const item = { image: 'https://pictures.example/a.jpg', summary: 'Fog', content_html: '<p>Fog</p>' };
      const feed = jsonFeed([{ ...item, _news_elements: { image: { alt: 'Fog', width, height } } }]);
      for (const layout of ['full', 'summary', 'card']) {
        const story = await show(html`<news-article layout=${layout}>${inline(feed)}</news-article>`);
        expect(part(story, 'image')!.getBoundingClientRect().height, layout).to.be.at.most(innerHeight);
        expect(story.getBoundingClientRect().height, layout).to.be.below(innerHeight + 1000);
        expect(document.documentElement.scrollWidth, layout).to.be.at.most(innerWidth);
      }
      for (const layout of ['grid', 'list', 'compact', 'hero']) {
        const list = await show(html`<news-list layout=${layout}>${inline(feed)}</news-list>`);
        expect(list.getBoundingClientRect().height, layout).to.be.below(1000);
        expect(document.documentElement.scrollWidth, layout).to.be.at.most(innerWidth);
      }
    });
  }
});
