/** Reads who may read a story: everyone, or members of the site only. */
import type { Article } from '../../article.js';
import { at, type Fields } from './fields.js';
import { textOf, valueAt, type Json } from './values.js';

type Access = Article['access'];

/** Properties that say yes where a story is for members, or say in a word for whom it is. */
const forMembers = (
  'premium ispremium paywall paywalled ispaywalled haspaywall paid ispaid paidonly memberonly membersonly ismemberonly ' +
  'ismembersonly subscriberonly subscribersonly issubscriberonly issubscribersonly requiressubscription ' +
  'subscriptionrequired protected isprotected content.protected accesslevel accesstype contenttier audience visibility'
).split(' ');

/** Properties that say yes where a story is for everyone. */
const forAll = 'isaccessibleforfree isfree freetoread access'.split(' ');

const members =
  /^(?:only)?(?:members?|subscribers?|subscription|paid|paying|premium|plus|locked|restricted|metered|hard|paywall(?:ed)?)(?:only)?$/;
const free = /^(?:free|public|open|everyone|all|none|unlocked)$/;
const yes = /^(?:true|1|yes)$/;
const no = /^(?:false|0|no)$/;

/** @param isYes what a mere yes means */
function read(value: unknown, isYes: Access): Access {
  const word = (typeof value === 'boolean' ? `${value}` : (textOf(value) ?? ''))
    .slice(0, 99)
    .toLowerCase()
    // schema.org has `https://schema.org/False`, too.
    .replace(/^https?:\/\/schema\.org\/|[\s_-]+/g, '');
  if (members.test(word)) return 'members';
  if (free.test(word)) return 'free';
  if (!yes.test(word) && !no.test(word)) return undefined;
  return (isYes === 'members') === yes.test(word) ? 'members' : 'free';
}

/**
 * Finds whether a story is for members, at its path in `fields`, else under the usual property names. One property that says so
 * is enough: a public post of a social network may be for members elsewhere.
 */
export function accessIn(item: Json, fields: Fields): Access {
  const { access: path } = fields;
  if (path) {
    const isForAll = forAll.includes(path.replace(/^.*\.|[\s_-]+/g, '').toLowerCase());
    return read(at(item, path), isForAll ? 'free' : 'members');
  }
  const found = [
    ...forMembers.map(name => read(valueAt(item, name), 'members')),
    ...forAll.map(name => read(valueAt(item, name), 'free')),
  ];
  return found.includes('members') ? 'members' : found.find(one => one);
}
