import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';

/**
 * Matches a mail address, perhaps in brackets. The lookbehind lets the search start only where a word starts, and each part
 * between two `@` is matched in one way only, so that the time is linear.
 */
const mail = /[<([]?(?<![^\s<>()[\],"])(?:[^\s<>()[\],"@]+@)+[^\s<>()[\],"@]+[>)\]]?/;
/** Matches a mail address followed by a name in brackets: `mail (Name)`. Group 1 is the name. */
const behindMail = new RegExp(`${mail.source}\\s*[<([]([^<>()[\\]@]+)[>)\\]]`, 'g');

/** Matches a semicolon between names, but not the one that ends a character reference (`M&uuml;ller`). */
const separator = /(?<!&#?\w{1,31});/;

/** Matches the names of mailboxes that nobody reads. */
const noReply = /(?<![\p{L}\d])(?:no|do[-_. ]?not)[-_. ]?reply(?!\p{L})/iu;

/** Names that systems write beside such a mail address when a story has no author, in lower case and without spaces. */
const placeholders = new Set('admin anonymous author na nobody noauthor none noname unknown'.split(' '));

/**
 * The names in the text of an author element. RSS 2.0 has `mail (Name)`; many feeds write `Name <mail>`, `mail, Name`, `By
 * Name`, names separated by semicolons, or the name alone. A mail address without a name is no name.
 */
export function authorNames(written: string, lexicon: Lexicon): string[] {
  // At most 500 characters, more than any list of names has.
  return written
    .slice(0, 500)
    .split(separator)
    .flatMap(text => namesIn(text, lexicon).filter(name => name && !isSystem(name, text)));
}

function namesIn(text: string, lexicon: Lexicon): string[] {
  const behind = Array.from(text.matchAll(behindMail), ([, name = '']) => name);
  const names = behind.length ? behind : [text.replace(new RegExp(mail, 'g'), '')];
  const bare = names.map(name =>
    plainText(name, lexicon).replace(/^(?:by\s|[\s,"])+|(?<![\s,"])[\s,"]+$|^\((.+)\)$/gi, '$1'),
  );
  if (bare.some(name => /\p{L}/u.test(name))) return bare;
  return mail.test(text) ? [] : [plainText(text, lexicon)];
}

/**
 * Whether a no-reply mailbox's name is no person's: a placeholder, the mailbox itself, or the system's own name, as Blogger writes
 * (`noreply@blogger.com (Blogger)`). For most stories, Blogger has the writer's name there, so other names are kept.
 */
function isSystem(name: string, text: string): boolean {
  if (!noReply.test(text)) return false;
  const [, host = ''] = /@([^\s@<>()[\]]+)/.exec(text) ?? [];
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return noReply.test(name) || placeholders.has(plain) || host.toLowerCase().split('.').includes(plain);
}
