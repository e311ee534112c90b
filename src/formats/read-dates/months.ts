const english = 'january february march april may june july august september october november december'.split(
  ' ',
);

// Tags of the languages, besides English, whose month names are read. If a word names different months in two languages, the
// one listed earlier counts.
const languages =
  'de fr es pt it nl pl ru uk cs tr el hu sv da nb fi ro bg sk sl hr lt lv et ca eu id vi ar he fa hi ja de-AT es-PE ar-LB ms bn th'.split(
    ' ',
  );

let learnt: Map<string, number> | undefined;

/** Normalises a word: lower case without accents, so that feeds which lose accents match (`aout`, `août`). */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize()
    // Turkish writes the lower case of `I` as `ı`, but `toLowerCase` gives `i` (ARALIK → aralik). With `ı` turned into `i`,
    // aralık and ARALIK are the same word.
    .replace(/ı/g, 'i')
    // Removes the dot of an abbreviation, and the prefix ב ("in"), which Hebrew dates have before the month's name.
    .replace(/\.$|^ב(?=[א-ת]{3})/g, '');

/** Builds the map month name → number (1 to 12) from `Intl`. That takes milliseconds, so `monthNumber` tries English first. */
function learn(): Map<string, number> {
  const months = new Map<string, number>();
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [{ day: 'numeric' }, {}] as const) {
        const names = new Intl.DateTimeFormat(language, {
          month,
          ...day,
          timeZone: 'UTC',
          calendar: 'gregory',
        });
        for (let number = 1; number <= 12; number++) {
          const parts = names.formatToParts(Date.UTC(2024, number - 1, 1));
          const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (/\p{L}/u.test(name) && !months.has(name)) months.set(name, number);
        }
      }
    }
  }
  return months;
}

/** 1 to 12 for a month's name, full or abbreviated, in about forty languages; `undefined` for any other word. */
export function monthNumber(name: string): number | undefined {
  const word = plain(name);
  const index = english.findIndex(month => month.startsWith(word));
  if (index >= 0) return index + 1;
  learnt ??= learn();
  return learnt.get(word) ?? [...learnt].find(([month]) => month.startsWith(word))?.[1];
}
