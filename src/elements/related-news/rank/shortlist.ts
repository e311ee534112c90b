/**
 * Reading a thousand texts takes long on a page that has just begun, and the browser's own search does not: it finds
 * which of them share something with the story at all.
 */

/** Four letters of a word, or two Chinese, Japanese or Korean ones, at every place; shorter words are mostly grammar. */
const PIECES = /(?=([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]{2}|[\p{L}\p{M}\p{N}]{4}))/gu;
/** Of a longer story the beginning will do: news says first what matters. */
const LETTERS = 400;

/** For each text how much of the story's pieces is in it, rare ones counting more: from 0 to 1. */
export function sharedPieces(story: string, texts: readonly string[]): number[] {
  const asked = story.slice(0, LETTERS).toLowerCase();
  const spread = new Map(Array.from(asked.matchAll(PIECES), ([, piece = '']) => [piece, 1]));
  // Nothing is asked for: nothing is found.
  const search = new RegExp([...spread.keys()].join('|') || '[]', 'g');
  const found = texts.map(text => [...new Set(text.toLowerCase().match(search))]);
  for (const piece of found.flat()) spread.set(piece, (spread.get(piece) ?? 0) + 1);
  const rarity = (piece: string) => Math.log(texts.length / (spread.get(piece) ?? 1) + 1);
  const weigh = (pieces: readonly string[]) => pieces.reduce((sum, piece) => sum + rarity(piece), 0);
  const all = weigh([...spread.keys()]) || 1;
  return found.map(pieces => weigh(pieces) / all);
}
