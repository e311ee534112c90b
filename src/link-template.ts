import type { Article } from './article.js';
import { slugOf } from './find-article.js';

/**
 * Fills a link template: simple string expansion of https://www.rfc-editor.org/rfc/rfc6570#section-3.2.2
 * plus `{+url}` for a value that keeps its slashes.
 * Variables: `id`, `slug`, `url`, `category` (its slug, else its name). A missing one expands to nothing.
 */
export function expandLink(template: string, article: Article): string {
  const { id, url, category } = article;
  const values: Record<string, string | undefined> = {
    id,
    slug: slugOf(article),
    url,
    category: category?.slug ?? category?.name,
  };
  return template.replace(/\{(\+?)(\w+)\}/g, (_match, reserved: string, name: string) => {
    const value = values[name] ?? '';
    // What is percent-encoded already stays as it is.
    return reserved ? encodeURI(value).replace(/%25(?=[\da-f]{2})/gi, '%') : encodeComponent(value);
  });
}

/** `encodeURIComponent` leaves `!'()*` alone; RFC 6570 doesn't. Lone surrogates, which no URL can hold, become U+FFFD. */
function encodeComponent(value: string): string {
  return encodeURIComponent(value.toWellFormed?.() ?? value).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
