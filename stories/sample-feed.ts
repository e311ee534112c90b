import type { Article, Feed } from '../src/article.js';

/** Makes an article's picture in two sizes (600 and 1200 pixels wide), from `demo/public`, which Storybook serves. */
function picture(
  name: string,
  alt: string,
  { caption = 'Seen from the outer harbour.', credit = 'Drawn for this page' } = {},
): Article['image'] {
  const [small, src] = [`${name}-600`, name].map(
    file => new URL(`pictures/${file}.webp`, document.baseURI).href,
  );
  return { src: src!, srcset: `${small} 600w, ${src} 1200w`, alt, caption, credit, width: 1200, height: 675 };
}

const body = `<p>The bridge over the inner harbour opened on Monday, a year late and with a queue of prams, dogs and bicycles. The first to cross was a baker with a tray of rolls, who had not known that it was a ceremony.</p>
<h2>What is new</h2><p>It lifts for masts of up to thirty metres. A bell rings first, then a light, then a second bell. Who is on it then may stay and watch, the <a href="https://example.com/rules">harbour rules</a> say, “at the pace of the river”.</p>
<blockquote><p>We measured twice, and then the river moved.</p></blockquote>
<h2>In numbers</h2>
<table><thead><tr><th>Part</th><th>Metres</th></tr></thead><tbody><tr><td>Span</td><td>84</td></tr><tr><td>Width</td><td>6</td></tr></tbody></table>
<ul><li>Open from six to midnight</li><li>Free for walkers</li></ul>`;

const city = { name: 'City', slug: 'city' };
const markets = { name: 'Markets', slug: 'markets' };
const culture = { name: 'Culture', slug: 'culture' };

const english: readonly Partial<Article>[] = [
  {
    title: 'The new bridge opens to walkers',
    category: city,
    body,
    tags: ['bridge', 'harbour', 'walking'],
    image: picture('bridge-day', 'A bridge over calm water'),
  },
  { title: 'Bridge toll will be free for walkers until spring', category: city, tags: ['bridge'] },
  { title: 'Fish auction moves its bell to eight', category: markets, image: picture('fish-auction', '') },
  {
    title:
      'A headline that goes on for so long that every layout has to decide where it ends, because the desk was asked for the whole truth and gave it',
    category: markets,
    label: 'Live',
    image: picture('council', 'A hall full of people'),
  },
  {
    title: 'Night ferries return after the repairs',
    category: city,
    access: 'members',
    image: picture('ferry', 'A ferry'),
  },
  { title: 'Swimmers find the lost buoy', summary: undefined, published: undefined, category: undefined },
  { title: 'A choir sings from six barges', category: culture, image: picture('choir', 'A choir') },
  { title: 'Rope makers open their loft', category: culture, image: picture('sailing', '') },
];

/** Eight articles: some lack a picture, one lacks excerpt, category and date, one has a label. The newest is two hours old. */
export const sampleFeed: Feed = feedOf('Harbour news', english, {
  summary: 'What happened, who saw it, and what it will mean for those who cross the water every day.',
  authors: [{ name: 'Harbour desk' }],
});

/** A feed in Arabic, for pages that are laid out from right to left. */
export const arabicFeed: Feed = feedOf(
  'أخبار الميناء',
  [
    {
      title: 'افتتاح الجسر الجديد للمشاة في الميناء القديم',
      category: { name: 'المدينة' },
      tags: ['الجسر', 'الميناء'],
      body: '<p>افتتح الجسر يوم الاثنين بعد عام من التأخير.</p><h2>ما الجديد</h2><p>يرتفع الجسر للسفن العالية، ويدق الجرس مرتين قبل ذلك.</p>',
      image: picture('bridge-day', 'جسر فوق ماء هادئ', {
        caption: 'الميناء الخارجي عند الظهر.',
        credit: 'رسم لهذه الصفحة',
      }),
    },
    {
      title: 'سوق السمك يفتح أبوابه عند الثامنة',
      category: { name: 'الأسواق' },
      image: picture('fish-auction', ''),
    },
    { title: 'عودة العبّارات الليلية بعد الإصلاحات', category: { name: 'المدينة' } },
    {
      title: 'جوقة تغني من فوق ستة قوارب',
      category: { name: 'الثقافة' },
      image: picture('choir', ''),
    },
  ],
  {
    summary: 'ماذا حدث، ومن رآه، وما الذي يعنيه لمن يعبرون الماء كل يوم.',
    authors: [{ name: 'مكتب الميناء' }],
    language: 'ar',
  },
);

/** Makes a feed. Fields that an article lacks come from `rest`, else from defaults; by default, dates are 30 hours apart. */
function feedOf(title: string, articles: readonly Partial<Article>[], rest: Partial<Article>): Feed {
  return {
    title,
    format: 'json-feed',
    articles: articles.map((article, index) => ({
      id: `story-${index + 1}`,
      url: `https://example.com/story-${index + 1}`,
      title: '',
      tags: [],
      authors: [],
      published: new Date(Date.now() - (2 + index * 30) * 3_600_000),
      ...rest,
      ...article,
    })),
  };
}
