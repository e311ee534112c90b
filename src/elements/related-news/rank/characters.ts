/** Scripts and letters, by Unicode's properties: https://unicode.org/reports/tr44/#Property_Index */

export const LETTER = 1;
export const UPPER = 2;
export const DIGIT = 4;
/** Chinese, Japanese, Korean: one character says about as much as three Latin letters. */
export const DENSE = 8;
/** Belongs to the word around it but says nothing: accents, Arabic vowel signs, the tatweel. */
export const SILENT = 16;
const GAP = 32;
/** Where, above these bits, the folded unit begins. */
export const FOLDED = 8;

const SILENT_MARK = /[\u0300-\u036f\u0640\u064b-\u0655\u0670]/;
const WORD_PART = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
const DENSE_SCRIPT = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]/u;

/** A UTF-16 unit's bits, and above them (`>> FOLDED`) the unit in lower case and without its accent. Never 0. */
export function describe(unit: number): number {
  const character = String.fromCharCode(unit);
  let folded = character.toLowerCase();
  let kind = GAP;
  if (SILENT_MARK.test(character)) kind = SILENT;
  else if (WORD_PART.test(character)) {
    kind = LETTER;
    if (folded !== character) kind |= UPPER;
    if (/\p{N}/u.test(character)) kind |= DIGIT;
    if (DENSE_SCRIPT.test(character)) kind |= DENSE;
    // Taken apart, Korean syllables and voiced kana would lose what tells them from others.
    else folded = folded.normalize('NFKD');
  }
  return kind | (folded.charCodeAt(0) << FOLDED);
}
