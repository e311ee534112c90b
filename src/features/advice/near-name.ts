/** Names in the place of which others are often written. */
const INSTEAD: Readonly<Record<string, string>> = {
  src: 'endpoint',
  href: 'endpoint',
  url: 'endpoint',
  feed: 'endpoint',
  source: 'endpoint',
  count: 'limit',
  max: 'limit',
  categories: 'category',
  language: 'lang',
  locale: 'lang',
};

/** Longest name that is compared: the time of a comparison grows with the product of both lengths. */
const LONGEST = 30;

/**
 * The one of `names` that was probably meant: the same but for hyphens, one letter away, two for seven letters or more. In
 * names of up to four letters, only swapped letters count: many other words are one letter away.
 * @example nearName('endpiont', ['endpoint', 'limit']); // 'endpoint'
 */
export function nearName(name: string, names: readonly string[]): string | undefined {
  const usual = INSTEAD[name];
  if (usual && names.includes(usual)) return usual;
  if (name.length > LONGEST) return undefined;
  return names.find(other => isNear(name.replaceAll('-', ''), other.replaceAll('-', '')));
}

function isNear(name: string, other: string): boolean {
  if (name === other) return true;
  const { length } = other;
  if (length < 5) return sorted(name) === sorted(other);
  return distance(name, other) <= (length < 7 ? 1 : 2);
}

const sorted = (word: string): string => [...word].sort().join('');

/** How many letters must be added, removed, replaced or swapped with the next (optimal string alignment distance). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        next[column - 1]! + 1,
        last[column]! + 1,
        last[column - 1]! + (isSame ? 0 : 1),
        isSwapped ? before[column - 2]! + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return last[other.length]!;
}
