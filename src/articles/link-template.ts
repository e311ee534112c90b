import type { Article } from '../article.js';
import { slugOf } from './find-article.js';

/**
 * Fills a link template: https://www.rfc-editor.org/rfc/rfc6570 up to level 3, with the prefix of level 4 (`{id:3}`).
 * Variables: `id`, `slug`, `url`, `category` (its slug, else its name). One that is missing is left out.
 */
export function expandLink(template: string, article: Article): string {
  const { id, url, category } = article;
  const values: Record<string, string | undefined> = {
    id,
    slug: slugOf(article) || undefined,
    url,
    category: category?.slug ?? category?.name,
  };
  return template.replace(/\{([+#./;?&]?)([\w,:*]+)\}/g, (_match, operator: string, list: string) => {
    const isReserved = /[+#]/.test(operator);
    const parts = list.split(',').flatMap(part => {
      const [name = '', length] = part.split(/[:*]/);
      const given = values[name]?.slice(0, Number(length) || undefined);
      if (given === undefined) return [];
      // Lone surrogates, which no URL can hold, become U+FFFD.
      const value = given.toWellFormed?.() ?? given;
      const encoded = isReserved ? encodeReserved(value) : encodeComponent(value);
      if (!/[;?&]/.test(operator)) return encoded;
      return value || operator !== ';' ? `${name}=${encoded}` : name;
    });
    const separator = isReserved || !operator ? ',' : operator.replace('?', '&');
    return parts.length ? operator.replace('+', '') + parts.join(separator) : '';
  });
}

/** What is percent-encoded already stays as it is. */
function encodeReserved(value: string): string {
  return encodeURI(value).replace(/%25(?=[\da-f]{2})/gi, '%');
}

/** `encodeURIComponent` leaves `!'()*` alone; RFC 6570 doesn't. */
function encodeComponent(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
