import type { Language } from './masthead.js';

interface PageTexts {
  readonly skip: string;
  readonly front: string;
  readonly back: string;
  readonly dark: string;
  readonly colophon: string;
  readonly formats: string;
  readonly builder: string;
}

/** Translations of the host page's texts; the elements have their own. The English texts are in `index.html`. */
export const pageTexts: Readonly<Record<Exclude<Language, 'en'>, PageTexts>> = {
  ko: {
    skip: '기사로 바로 가기',
    front: '첫 면',
    back: '첫 면',
    dark: '어둡게',
    colophon: '올더머스는 세상에 없는 도시이고, 등장하는 사람도 모두 지어낸 인물입니다.',
    formats: '이 페이지를 읽어 오는 형식',
    builder: '내 페이지에도 이런 뉴스를 넣어 보세요',
  },
  ar: {
    skip: 'انتقل إلى الأخبار',
    front: 'الصفحة الأولى',
    back: 'الصفحة الأولى',
    dark: 'داكن',
    colophon: 'ألدرماوث مدينة متخيَّلة، وكذلك كل من فيها. كُتبت القصص ورُسمت الصور لهذا العرض.',
    formats: 'مصدر هذه الصفحة',
    builder: 'ضع أخبارًا كهذه في صفحتك',
  },
  ja: {
    skip: '記事へ進む',
    front: '一面',
    back: '一面',
    dark: 'ダーク',
    colophon: 'オルダーマスは架空の町で、登場する人物もすべて架空です。',
    formats: 'このページの配信形式',
    builder: '自分のページにもこのニュースを載せる',
  },
};
