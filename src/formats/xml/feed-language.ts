/** Tells the language of an item: the one that the item names itself, else the feed's if the item's text is in its script. */
export type LanguageOf = (
  own: string | undefined,
  ...texts: readonly (string | undefined)[]
) => string | undefined;

/** Number of characters of each text that are looked at. */
const SAMPLE = 600;

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/**
 * Makes a function that tells the language of a feed's items. The feed's language isn't an item's whose letters are Latin and the
 * language's aren't, or the other way round: WordPress names `en-US` until its owner changes that, also for sites in Arabic,
 * Russian or Japanese. A text without letters, or with foreign words in it, is in the feed's language.
 * @param language of the feed
 * @param inherited value of `xml:lang` on the feed: an item that has the same may have it from there
 */
export function feedLanguage(language: string | undefined, inherited = language): LanguageOf {
  const isLatin = isWrittenLatin(language);
  const fits = (texts: readonly (string | undefined)[]): boolean => {
    const sample = texts.map(text => text?.slice(0, SAMPLE).replace(/<[^<>]*>|&\w+;/g, '')).join(' ');
    const all = countOf(sample, /\p{L}/gu);
    const latin = countOf(sample, /\p{Script=Latin}/gu);
    return (isLatin ? latin : all - latin) * 4 >= all;
  };
  return (own, ...texts) => (own && own !== inherited ? own : language && fits(texts) ? language : undefined);
}

/** Whether a language has Latin letters; also for a text that is no language tag. */
function isWrittenLatin(language = ''): boolean {
  try {
    return new Intl.Locale(language).maximize().script === 'Latn';
  } catch {
    return true;
  }
}
