import type { Article } from '../../article.js';
import { boundMarks } from '../../html/bound-marks.js';

/**
 * How much of an article is drawn. A feed is written by a stranger: without limits, one story with 10,000 topics or a caption of
 * a megabyte stops the page for seconds. Each limit is several times what the longest real feeds have.
 */
const LIMITS = {
  /** UTF-16 code units of a category, a topic, a label: a few words, and each is a box or a button of its own. */
  name: 500,
  /** UTF-16 code units of a writer's name, because some feeds name all writers of a story in one text. */
  writer: 1000,
  /** UTF-16 code units of a caption, a credit, a text alternative. */
  caption: 5000,
  /** Topics of a story, and writers. */
  list: 500,
} as const;

/** Bounds the texts and lists of an article that was read from a feed, and the combining marks on a letter in them. */
export function boundArticle(article: Article): Article {
  const { title, summary, category, tags, authors, label, image } = article;
  const text = <T extends string | undefined>(value: T, limit: number = LIMITS.name): T =>
    value && (boundMarks(value).slice(0, limit) as T);
  return {
    ...article,
    title: boundMarks(title),
    ...(summary && { summary: boundMarks(summary) }),
    ...(category && { category: { ...category, name: text(category.name) } }),
    ...(label && { label: text(label) }),
    ...(image && { image: boundImage(image) }),
    tags: [...new Set(tags.slice(0, LIMITS.list).map(tag => text(tag)))],
    authors: authors
      .slice(0, LIMITS.list)
      .map(author => ({ ...author, name: text(author.name, LIMITS.writer) })),
  };

  function boundImage<T extends { alt: string; caption?: string | undefined; credit?: string | undefined }>(
    picture: T,
  ): T {
    const { alt, caption, credit } = picture;
    return {
      ...picture,
      alt: text(alt, LIMITS.caption),
      ...(caption && { caption: text(caption, LIMITS.caption) }),
      ...(credit && { credit: text(credit, LIMITS.caption) }),
    };
  }
}
