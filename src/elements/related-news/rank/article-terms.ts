import type { Article } from '../../../article.js';
import { TermCounter, type Terms } from './terms.js';

/** Headlines are chosen to say what it is about. */
const TITLE = 1.5;
const TEXT = 1;
/** Letters of the body that are read: news says first what matters, and more is slower but not better. */
const BODY_LETTERS = 2000;
/** Enough HTML for the text that is read of a body; whatever it holds, the work stays in proportion. */
const HTML_LETTERS = 8000;
/** A shared author is a hint, a shared tag a statement. */
const AUTHOR = 0.3;

/** What an article is compared by. */
export interface ArticleTerms {
  readonly text: Terms;
  readonly labels: Terms;
}

const known = new WeakMap<Article, ArticleTerms>();
let counter: TermCounter | undefined;

/** The article's terms, read once per article object. */
export function articleTerms(article: Article): ArticleTerms {
  let terms = known.get(article);
  if (!terms) known.set(article, (terms = read(article, (counter ??= new TermCounter()))));
  return terms;
}

// Pages hand in articles of their own, too: even what `Article` promises may be missing.
function read(
  { title = '', summary, body, tags, authors }: Partial<Article>,
  counter: TermCounter,
): ArticleTerms {
  counter.addText(title, TITLE);
  if (summary) counter.addText(withoutStart(summary, title), TEXT);
  if (body) counter.addText(plainText(body).slice(0, BODY_LETTERS), TEXT);
  for (const tag of tags ?? []) counter.addText(tag, TEXT);
  const text = counter.take();
  for (const tag of tags ?? []) counter.addLabel(tag, 1);
  for (const { name } of authors ?? []) counter.addLabel(name, AUTHOR);
  return { text, labels: counter.take() };
}

/** Roughly the text of untrusted HTML, to be compared and never shown. Needs no DOM. */
function plainText(html: string): string {
  return html.slice(0, HTML_LETTERS).replace(/<(script|style)\b.*?(?:<\/\1|$)|<[^<>]*>?|&[#\w]+;/gis, ' ');
}

/** Many feeds repeat the headline at the start of the excerpt. */
function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}
