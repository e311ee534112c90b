export type Language = 'en' | 'ko' | 'ar' | 'ja';

/** The paper's name and motto in each of its languages. */
export const edition: Readonly<Record<Language, { name: string; motto: string }>> = {
  en: { name: 'The Aldermouth Lantern', motto: 'A small paper for a harbour town' },
  ko: { name: '올더머스 랜턴', motto: '항구 마을의 작은 신문' },
  ar: { name: 'فانوس ألدرماوث', motto: 'صحيفة صغيرة لمدينة الميناء' },
  ja: { name: 'オルダーマス・ランタン', motto: '港町の小さな新聞' },
};

/** Slug of a section → its names, in the order of the paper's navigation. */
export const sections: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  city: { en: 'City', ko: '도시', ar: 'المدينة', ja: '街' },
  markets: { en: 'Markets & Policy', ko: '경제·정책', ar: 'أسواق وسياسات', ja: '経済・政策' },
  technology: { en: 'Technology', ko: '기술', ar: 'تقنية', ja: 'テクノロジー' },
  science: { en: 'Science', ko: '과학', ar: 'علوم', ja: '科学' },
  culture: { en: 'Culture', ko: '문화', ar: 'ثقافة', ja: '文化' },
  sport: { en: 'Sport', ko: '스포츠', ar: 'رياضة', ja: 'スポーツ' },
};

/** Author → file name of the portrait in `public/faces`, without its extension. */
export const faces: Readonly<Record<string, string>> = {
  'Marit Sandoe': 'sandoe',
  'Teodor Linnick': 'linnick',
  'Imogen Oyelle': 'oyelle',
  'Haru Tennmark': 'tennmark',
};
