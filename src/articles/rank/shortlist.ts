/**
 * Reading a thousand texts takes long on a page that has just begun, and the browser's own search does not: it finds
 * which of them share something with the story at all.
 */

/**
 * Five letters of a word, or two Chinese, Japanese or Korean ones, at every place; shorter words are mostly grammar. By
 * ranges, not by Unicode's properties, which browsers take a millisecond each to prepare.
 */
const PIECES =
  /(?=([\u3040-\u9fff\uac00-\ud7af]{2}|[^\0-/:-@[-`{-\xa9\xab\xbb\u2000-\u206f\u3000-\u303f]{5}))/g;
/** Of a longer text the beginning will do: news says first what matters. */
const LETTERS = 200;

/** A piece of the story: how many texts have it, and the last of them. */
interface Piece {
  spread: number;
  last: number;
}

/** For each text how much of the story's pieces is in it, rare ones counting more. */
export function sharedPieces(story: string, texts: readonly string[]): number[] {
  const pieces = new Map<string, Piece>();
  for (const [, piece = ''] of beginning(story).matchAll(PIECES)) pieces.set(piece, { spread: 1, last: -1 });
  // Nothing is asked for: nothing is found.
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
