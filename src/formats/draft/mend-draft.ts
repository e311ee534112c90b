/** Mends what many sources write wrong in the addresses and authors of a story, whatever the format. */
import type { Draft } from './draft.js';

/** Decodes an address that was escaped twice: `?id=9&amp;lang=en` would send a parameter `amp;lang`. */
export const unescapeAddress = <T>(address: T): T | string =>
  typeof address === 'string' ? address.replace(/&(?:amp;|#0{0,5}38;|#x0{0,5}26;)+/gi, '&') : address;

/** Whether an author's name is only a mail address. `@ida@social.example` is an account's name, which people do show. */
const isMail = (name: unknown): boolean => typeof name === 'string' && /^\s*[^\s@]+@[^\s@]+$/.test(name);

/** A copy of a draft whose addresses aren't escaped, without authors whose name is a mail address. */
export function mendDraft(draft: Draft): Draft {
  const { url, pictures, authors } = draft;
  return {
    ...draft,
    url: unescapeAddress(url),
    pictures: (pictures ?? []).map(picture => ({
      ...picture,
      src: unescapeAddress(picture.src),
      srcset: unescapeAddress(picture.srcset),
    })),
    authors: authors?.filter(author => !isMail(author?.name)),
  };
}
