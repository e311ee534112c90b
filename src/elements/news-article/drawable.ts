/** Leaves out of a story what can't be drawn as words: a page's script may assign a story whose lists and objects have anything in them. */
import type { Article } from '../../article.js';

/** Story → what is drawn of it, the same on every call: `standsAbove` caches its answer under that object. */
const known = new WeakMap<Article, Article>();

/** The words of a text or a number; `undefined` for any other value, which would be drawn as `[object Object]`. */
const words = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` || undefined : undefined;

/**
 * A copy of the story whose label, category, topics, writers and words about its picture are texts. `repairArticle`, which is in
 * the file that each page loads, checks only that topics and writers are lists.
 */
export function drawable(story: Article): Article {
  let copy = known.get(story);
  if (!copy) known.set(story, (copy = checked(story)));
  return copy;
}

function checked(story: Article): Article {
  const { label, category, tags, authors, image } = story;
  const section = words(category?.name);
  return {
    ...story,
    label: words(label),
    category: category && section ? { ...category, name: section } : undefined,
    tags: tags.flatMap(tag => words(tag) ?? []),
    authors: authors.flatMap(author => {
      const name = words(author?.name);
      return name ? { name, url: words(author.url), avatar: words(author.avatar) } : [];
    }),
    image: image && words(image.src) ? picture(image) : undefined,
  };
}

const picture = (image: NonNullable<Article['image']>): Article['image'] => ({
  ...image,
  alt: words(image.alt) ?? '',
  caption: words(image.caption),
  credit: words(image.credit),
  srcset: words(image.srcset),
});
