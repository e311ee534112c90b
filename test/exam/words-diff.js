// What a text lost and won in comparison with another one, by words.

/** Longest difference in words that is looked for: time and memory grow with its square. */
const MOST = 3000;

/** A character of a script without spaces is a word, so that what stands around it can't change where words end. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+|\p{S}/gu;

/** The words of a text, and its symbols (`€`, `→`, `🎉`). */
export const wordsOf = text =>
  Array.from(
    text
      .normalize('NFC')
      .replace(/[\u200b-\u200f\u2060\ufe00-\ufe0f\u00ad]/g, '')
      .matchAll(word),
    ([found]) => found,
  );

/**
 * Compares two lists by Myers' algorithm. Returns `[removed, added]`, the indices of what is only in `from`, and of what is only in
 * `to`; `undefined` if more than 3,000 differ.
 */
export function difference(from, to) {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let [fromEnd, toEnd] = [from.length, to.length];
  while (fromEnd > start && toEnd > start && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd--;
    toEnd--;
  }
  const [n, m] = [fromEnd - start, toEnd - start];
  const rounds = [];
  let reached = new Int32Array([0, 0, 0]);
  for (let cost = 0; cost <= Math.min(n + m, MOST); cost++) {
    // `reached[k + cost + 1]` is the furthest position in `from` on the diagonal k.
    const next = new Int32Array(2 * cost + 5);
    for (let k = -cost; k <= cost; k += 2) {
      const at = each => reached[each + cost];
      let x =
        cost === 0 ? 0 : k === -cost || (k !== cost && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < n && x - k < m && from[start + x] === to[start + x - k]) x++;
      next[k + cost + 1] = x;
      if (x >= n && x - k >= m) return trace([...rounds, reached], start, n, m, cost);
    }
    rounds.push(reached);
    reached = next;
  }
  return undefined;
}

function trace(rounds, start, n, m, costs) {
  const removed = [];
  const added = [];
  let [x, y] = [n, m];
  for (let cost = costs; cost > 0; cost--) {
    const reached = rounds[cost];
    const at = each => reached[each + cost];
    const k = x - y;
    const isAdded = k === -cost || (k !== cost && at(k - 1) < at(k + 1));
    const before = isAdded ? k + 1 : k - 1;
    x = at(before);
    y = x - before;
    if (isAdded) added.push(start + y);
    else removed.push(start + x);
  }
  return [removed.reverse(), added.reverse()];
}
