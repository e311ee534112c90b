import type { Article } from '../article.js';
import { slugOf } from './find-article.js';

/**
 * Matches the templates in which the page itself chooses where links lead: those that begin with the story's own address, and
 * those with a host in them. A host may begin with a variable (`https://{category}.example.com/`), but not end with one.
 */
const CHOOSES_HOST = /^(?:\{\+?url[}:*]|(?:https?:)?\/\/(?:\{\w+\}\.)?[^/?#{]+(?:[/?#]|$))/i;

/** Matches links that are not relative to the page's own host: `https:…`, `javascript:…`, `//evil.example`. */
const LEADS_AWAY = /^\s*(?:[a-z][\w+.-]*:|[/\\]\s*[/\\])/i;

/** The variables of a template. `category` is the category's slug, else its name. */
export const linkVariables = ['id', 'slug', 'url', 'category'] as const;

/** The templates of which the console has said that a link was ignored. */
const told = new Set<string>();

/**
 * Expands a URI template with values of an article: https://www.rfc-editor.org/rfc/rfc6570 up to level 3, and the prefix
 * modifier of level 4 (`{id:3}`). The variables are `linkVariables`. A variable
 * that the article lacks expands to nothing, without a separator. `{?id}` without an id therefore leaves out the `?`, too.
 *
 * @returns an empty string, and a warning in the console, if a value of the feed would lead the link to a site that the template
 * doesn't name: `{+id}` for the id `//evil.example`, or `/{category}/{id}` for an article without a category
 * @example
 * expandLink('/news{/category}{?id}', article); // '/news/city?id=bridge-1'
 */
export function expandLink(template: string, article: Article): string {
  const { id, url, category } = article;
  const known: Record<(typeof linkVariables)[number], string | undefined> = {
    id,
    slug: slugOf(article) || undefined,
    url,
    category: category?.slug ?? category?.name,
  };
  const values: Record<string, string | undefined> = known;
  const link = template.replace(/\{([+#./;?&]?)([\w,:*]+)\}/g, (_match, operator: string, list: string) => {
    const isReserved = /[+#]/.test(operator);
    const parts = list.split(',').flatMap(part => {
      const [name = '', length] = part.split(/[:*]/);
      const given = values[name]?.slice(0, Number(length) || undefined);
      if (given === undefined) return [];
      // `encodeURIComponent` throws for lone surrogates; `toWellFormed` turns them into U+FFFD.
      const value = given.toWellFormed?.() ?? given;
      const encoded = isReserved ? encodeReserved(value) : encodeComponent(value);
      if (!/[;?&]/.test(operator)) return encoded;
      return value || operator !== ';' ? `${name}=${encoded}` : name;
    });
    const separator = isReserved || !operator ? ',' : operator.replace('?', '&');
    return parts.length ? operator.replace('+', '') + parts.join(separator) : '';
  });
  if (CHOOSES_HOST.test(template) || !LEADS_AWAY.test(link)) return link;
  if (!told.has(template))
    console.warn(
      `[news-elements] link-template="${template}" would lead to ${link.slice(0, 99)}: such links are left out. Only {+url} and a host in the template lead to other sites.`,
    );
  told.add(template);
  return '';
}

/** Encodes a value for `{+url}` or `{#url}` (reserved expansion): triplets such as `%20` stay, any other `%` becomes `%25`. */
function encodeReserved(value: string): string {
  return encodeURI(value).replace(/%25(?=[\da-f]{2})/gi, '%');
}

/** Percent-encodes all but RFC 6570's unreserved characters: also `!'()*`, which `encodeURIComponent` doesn't encode. */
function encodeComponent(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
