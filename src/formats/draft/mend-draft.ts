/** Mends what many sources write wrong in the addresses and authors of a story, whatever the format. */
import type { Draft } from './draft.js';

/** Decodes an address that was escaped twice: `?id=9&amp;lang=en` would send a parameter `amp;lang`. */
export const unescapeAddress = <T>(address: T): T | string =>
  typeof address === 'string' ? address.replace(/&(?:amp;|#0{0,5}38;|#x0{0,5}26;)+/gi, '&') : address;

/** Matches an address that begins with a host: one that begins with `www.`, or has a common top-level domain before its path. */
const HOST = /^(?:www\.[\w-]+\.|(?:[a-z\d-]{1,63}\.){1,9}(?:com|org|net|edu|gov)(?::\d+)?(?:\/|$))/i;

/**
 * An address with the scheme that it lacks: `www.quay.example/fog`, `quay.example/fog` in a feed of that site, `tide.com/fog`.
 * Browsers would take it for a path. Others, such as `fog.html`, stay relative.
 * @param base absolute URL of the site
 */
export function withScheme<T>(address: T, base: string | undefined): T | string {
  if (typeof address !== 'string' || /^\s*(?:[a-z][a-z\d+-]*:|[/?#.])/i.test(address)) return address;
  const [host = ''] = address.trim().toLowerCase().split(/[/?#]/, 1);
  const own = base && URL.canParse(base) ? new URL(base).hostname : '';
  return HOST.test(address.trim()) || (host && host === own.replace(/^www\./, ''))
    ? `https://${address.trim()}`
    : address;
}

/** Whether an author's name is only a mail address. `@ida@social.example` is an account's name, which people do show. */
const isMail = (name: string): boolean => /^\s*[^\s@]+@[^\s@]+$/.test(name);

/** What programs write where a text is missing. */
const isVoid = (text: unknown): boolean =>
  typeof text === 'string' && /^\s*(?:null|undefined|\[object Object\])\s*$/.test(text);

const unlessVoid = <T>(text: T): T | undefined => (isVoid(text) ? undefined : text);

type Author = NonNullable<Draft['authors']>[number];

/** The authors that an author's name has, separated by semicolons. Several share one URL, so it is the URL of none of them. */
function divided(author: Author): Author[] {
  if (typeof author?.name !== 'string') return [author];
  const names = author.name
    .slice(0, 1000)
    .split(';')
    .map(name => name.trim().replace(/^[^\s@]+@[^\s@]+ \(([^()]+)\)$/, '$1'))
    .filter(name => name && !isMail(name) && !isVoid(name));
  return names.map(name => (author.name?.includes(';') ? { name } : { ...author, name }));
}

/**
 * A copy of a draft whose addresses aren't escaped and have a scheme, without authors whose name is a mail address, and without
 * texts such as `undefined`.
 * @param base absolute URL of the site
 */
export function mendDraft(draft: Draft, base?: string): Draft {
  const { url, title, summary, body, pictures, authors } = draft;
  return {
    ...draft,
    url: withScheme(unescapeAddress(url), base),
    title: unlessVoid(title),
    summary: unlessVoid(summary),
    body: unlessVoid(body),
    pictures: (pictures ?? []).map(picture => ({
      ...picture,
      src: withScheme(unescapeAddress(picture.src), base),
      srcset: unescapeAddress(picture.srcset),
    })),
    authors: authors?.flatMap(divided),
  };
}
