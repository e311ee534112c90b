// Shows promise 8 of SECURITY.md.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { boundMarksIn } from '../../src/html/bound-marks.js';
import { boundMarks } from '../../src/html/values.js';
import { jsonFeed } from '../helpers/feeds.js';
import { drawBody, inline, part, show } from '../helpers/show.js';

const marks = (count: number) => '\u0301'.repeat(count);

describe('combining marks', () => {
  for (const [language, text] of [
    ['Tibetan, the stack of Kalachakra', 'ཧྐྵྨླྺྼྻྂ ཧཱུྃ བསྒྲུབས་'],
    ['Hebrew with points and cantillation', 'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים'],
    ['Thai', 'ผู้ใหญ่ก็รู้ ที่นี่ น้ำ'],
    ['Vietnamese, decomposed', 'Nguyễn Thị Hồng Đường'.normalize('NFD')],
    ['Arabic with vowels', 'بِسْمِ ٱللَّٰهِ ٱلرَّحْمَٰنِ'],
    ['Persian with zero-width non-joiners', 'می‌خواهم نیم‌فاصله'],
    ['Burmese', 'ကျွန်ုပ်တို့ ကြွှေို့်း'],
    ['Khmer', 'ស្ត្រី ក្រុំ'],
    ['Hindi and Tamil', 'स्थिति कृत्स्न्यां நௌகா க்ஷ்ரீ'],
    ['the phonetic alphabet', 'e̞̝ˑ ɔ̃̀ː ŋ͡m̩̊'],
    ['emoji with joiners, variations and keycaps', '👩🏽‍❤️‍💋‍👨🏿 👨‍👩‍👧‍👦 🏳️‍🌈 1️⃣'],
    ['the flags of Scotland and Texas', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁵󠁳󠁴󠁸󠁿'],
    ['marks of direction', '\u200f(\u200eabc\u200e)\u061c'],
  ] as const)
    it(`of ${language} stay`, () => expect(boundMarks(text)).to.equal(text));

  it('behind the tenth in a row are dropped, also where zero-width characters part them', () => {
    expect(boundMarks(`a${marks(3000)}b${marks(11)}c`)).to.equal(`a${marks(10)}b${marks(10)}c`);
    const parted = boundMarks(`a${`${marks(8)}\u200c`.repeat(300)}b`);
    expect(parted).to.equal(`a${marks(8)}\u200c\u0301b`);
  });

  it('are bounded in linear time', () => {
    const hostile = [marks(2_000_000), `${marks(9)}a`.repeat(200_000), '\u200c'.repeat(2_000_000)];
    const start = performance.now();
    for (const text of hostile) boundMarks(text);
    expect(performance.now() - start).to.be.below(3000);
  });

  it('are bounded in a body, also where elements part them, and nothing else changes', () => {
    const { body } = new DOMParser().parseFromString(
      `<p>a${marks(5)}<b>${marks(5)}</b><i>${marks(5)}c</i>d</p><img alt="e${marks(20)}"><p>ཧྐྵྨླྺྼྻྂ</p>`,
      'text/html',
    );
    boundMarksIn(body);
    expect(body.innerHTML).to.equal(
      `<p>a${marks(5)}<b>${marks(5)}</b><i>c</i>d</p><img alt="e${marks(10)}"><p>ཧྐྵྨླྺྼྻྂ</p>`,
    );
  });

  it('in every field of a feed reach nothing above and below the element', async () => {
    const zalgo = `Tide${marks(3000)}`;
    const item = {
      title: zalgo,
      summary: zalgo,
      content_html: `<p>${zalgo}</p><h2>Fog<b>${marks(500)}</b></h2>`,
      tags: [zalgo, zalgo + 'x'],
      authors: [{ name: zalgo }],
      image: 'https://pictures.example/a.jpg',
      _news_elements: {
        category: { name: zalgo },
        label: zalgo,
        image: { alt: zalgo, caption: zalgo, credit: zalgo },
      },
    };
    const run = /[\p{M}\p{Cf}]{11}/u;
    for (const layout of ['full', 'summary', 'card']) {
      const story = await show(
        html`<news-article layout=${layout}>${inline(jsonFeed([item]))}</news-article>`,
      );
      expect(run.test(story.shadowRoot!.innerHTML), layout).to.equal(false);
    }
    const list = await show(html`<news-list filters>${inline(jsonFeed([item]))}</news-list>`);
    expect(part(list, 'headline')!.textContent).to.include('Tide');
    expect(run.test(list.shadowRoot!.innerHTML)).to.equal(false);
  });

  it('in the body of a story are dropped though the page shadows a method of the document', async () => {
    const image = new Image();
    image.name = 'createTreeWalker';
    document.body.append(image);
    const body = await drawBody(`<p>a${marks(3000)}</p>`).finally(() => image.remove());
    expect(body.textContent).to.equal(`a${marks(10)}`);
  });

  it('in the body of a story are dropped where they are written as character references, too', async () => {
    const body = await drawBody(`<p>a&#x301;${'&#x301;'.repeat(3000)}</p>`);
    expect(body.textContent).to.equal(`a${marks(10)}`);
  });
});
