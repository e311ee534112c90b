/**
 * A cheap first pass over many candidates, with n-grams. Turning a thousand texts into terms takes long while a page
 * loads, because the browser hasn't optimised that code yet; one search with a regular expression is native code.
 */

/**
 * n-grams, at every position: five letters of a word, or two Chinese, Japanese or Korean characters. Shorter words are
 * mostly function words. By ranges: `\p{…}` classes take a browser a millisecond each to compile.
 */
const PIECES =
  /(?=([\u3040-\u9fff\uac00-\ud7af]{2}|[^\0-/:-@[-`{-\xa9\xab\xbb\u2000-\u206f\u3000-\u303f]{5}))/g;
/** Only so many characters of a text are searched: news tells the most important facts first. */
const LETTERS = 200;

/** An n-gram of the story: how many texts contain it (the story counts as one), and the index of the last that does. */
interface Piece {
  spread: number;
  last: number;
}

/** For each text, the share of the story's n-grams that it contains, from 0 to 1; rare n-grams weigh more. */
export function sharedPieces(story: string, texts: readonly string[]): number[] {
  const pieces = new Map<string, Piece>();
  for (const [, piece = ''] of beginning(story).matchAll(PIECES)) pieces.set(piece, { spread: 1, last: -1 });
  // Without n-grams, search for the empty class `[]`: an empty pattern would match everywhere.
  const search = new RegExp([...pieces.keys()].join('|') || '[]', 'g');
  const found = texts.map((text, n) => {
    const own: Piece[] = [];
    for (const match of beginning(text).match(search) ?? []) {
      const piece = pieces.get(match);
      if (!piece || piece.last === n) continue;
      piece.last = n;
      piece.spread++;
      own.push(piece);
    }
    return own;
  });
  const rarity = ({ spread }: Piece): number => Math.log(texts.length / spread + 1);
  const weigh = (some: Iterable<Piece>): number => {
    let sum = 0;
    for (const piece of some) sum += rarity(piece);
    return sum;
  };
  const all = weigh(pieces.values()) || 1;
  return found.map(own => weigh(own) / all);
}

function beginning(text: string): string {
  return text.slice(0, LETTERS).toLowerCase();
}
