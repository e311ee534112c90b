/**
 * Compares the articles read from recorded answers of WordPress, Ghost and Drupal with the values expected for them.
 * Needs the recordings in `../shared/rest` beside the repository. Run: `node --import tsx test/exam/rest.ts`
 */
import { readFileSync } from 'node:fs';
import type { Article } from '../../src/article.js';
import { FeedError } from '../../src/feed-error.js';
import { parseFeed } from '../../src/formats/parse-feed.js';
import { sharedData } from '../helpers/shared-data.js';

interface Expected {
  readonly id?: number | string;
  readonly title?: string;
  readonly link?: string;
  readonly path?: string;
  readonly date?: string;
  readonly author?: string;
  readonly categories?: readonly string[];
  readonly tags?: readonly string[];
  readonly image?: string;
}

interface Recording {
  readonly file: string;
  readonly api: string;
  readonly kind: string;
  readonly expected: { readonly items: readonly Expected[] } | null;
}

const folder = sharedData('rest/');

/** Field → whether the article has the expected value; `undefined`, which isn't counted, where no value is expected. */
const checks: Readonly<Record<string, (expected: Expected, article: Article) => boolean | undefined>> = {
  title: ({ title }, article) => (title ? article.title === title.trim() : undefined),
  link: ({ link, path }, { url }) => (link ? url === link : path ? url?.endsWith(path) : undefined),
  date: ({ date }, { published }) =>
    date ? published?.toISOString().slice(0, 19) === date.slice(0, 19) : undefined,
  author: ({ author }, { authors }) => (author ? authors[0]?.name === author : undefined),
  terms: ({ categories = [], tags = [] }, article) => {
    const terms = [...categories, ...tags];
    const found = new Set([article.category?.name, ...article.tags]);
    return terms.length ? terms.every(term => found.has(term)) : undefined;
  },
  image: ({ image }, article) => (image ? article.image?.src === image : undefined),
};

/** File of a recording → why its answer gives fewer articles than it has items, as judged by hand. */
const verdicts: Readonly<Record<string, string>> = {
  'drupal-druxt-04-node--recipe-list5.json': 'items of ids alone, which have nothing to show',
  'drupal-druxt-12-node--recipe-one.json': 'an item of relationships alone, which has nothing to show',
};

const recordings = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as readonly Recording[];
const scores = new Map<string, { right: number; all: number }>();
const wrong: string[] = [];
let outcomes = '';

for (const { file, api, kind, expected } of recordings) {
  const text = readFileSync(new URL(file, folder), 'utf8');
  try {
    const feed = await parseFeed(text, { url: 'https://api.example/' });
    outcomes += `${file}: ${feed.articles.length} articles (${feed.format}), ${expected?.items.length ?? 0} expected`;
    if (feed.articles.length < (expected?.items.length ?? 0))
      outcomes += `; ${verdicts[file] ?? 'not looked at yet'}`;
    outcomes += '\n';
    if (/error|users|other/.test(kind))
      wrong.push(`${file}: ${feed.articles.length} articles where an error was expected`);
    if (!/list|single/.test(kind)) continue;
    for (const item of expected?.items ?? []) {
      const article = feed.articles.find(
        ({ id, title }) => id === String(item.id) || (!item.id && title === item.title),
      );
      for (const [field, check] of Object.entries(checks)) {
        const result = check(item, article ?? { id: '', title: '', tags: [], authors: [] });
        if (result === undefined) continue;
        const score = scores.get(`${api} ${field}`) ?? { right: 0, all: 0 };
        scores.set(`${api} ${field}`, { right: score.right + Number(result), all: score.all + 1 });
        if (!result)
          wrong.push(
            `${file}: ${field} of ${item.id ?? item.title}: ${JSON.stringify({ item, article }).slice(0, 600)}`,
          );
      }
    }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    outcomes += `${file}: FeedError ${error.reason} ${error.status ?? ''}: ${error.message}\n`;
    if (/list|single/.test(kind)) wrong.push(`${file}: ${error.message}`);
  }
}

console.log(outcomes);
console.log(wrong.join('\n'));
console.table(
  Object.fromEntries(
    [...scores].map(([name, { right, all }]) => [
      name,
      { right, all, percent: `${((100 * right) / all).toFixed(1)}` },
    ]),
  ),
);
process.exitCode = [...scores.values()].some(({ right, all }) => right / all < 0.99) ? 1 : 0;
