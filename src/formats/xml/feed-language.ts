/** Languages that are written in two scripts. */
const twoScripts = /^(?:az|bs|ha|kk|ku|mn|ms|pa|sd|sr|tk|ug|uz)\b/i;

/** Script of ISO 15924 that stands for several → names of Unicode's property `Script`. */
const together: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** Number of characters of each text that are looked at. */
const SAMPLE = 600;

/** Tells the language of an item: the one that the item names itself, else the feed's if the item's text is in its script. */
export type LanguageOf = (
  own: string | undefined,
  ...texts: readonly (string | undefined)[]
) => string | undefined;

/**
 * Makes a function that tells the language of a feed's items. The feed's language isn't an item's whose letters are of another
 * script: WordPress names `en-US` until its owner changes that, also for sites in Arabic, Russian or Japanese. A text without
 * letters, or with foreign words in it, is in the feed's language.
 * @param language of the feed
 * @param inherited value of `xml:lang` on the feed: an item that has the same may have it from there
 */
export function feedLanguage(language: string | undefined, inherited = language): LanguageOf {
  const letters = language && !twoScripts.test(language) ? lettersOf(language) : undefined;
  const fits = (texts: readonly (string | undefined)[]): boolean => {
    const sample = texts
      .map(text => text?.slice(0, SAMPLE) ?? '')
      .join(' ')
      .replace(/<[^<>]*>|&\w+;/g, ' ');
    const all = sample.match(/\p{L}/gu)?.length ?? 0;
    return !letters || (sample.match(letters)?.length ?? 0) * 4 >= all;
  };
  return (own, ...texts) => (own && own !== inherited ? own : language && fits(texts) ? language : undefined);
}

/** Matches the letters of a language; `undefined` for a language whose script browsers don't know. */
function lettersOf(language: string): RegExp | undefined {
  try {
    const { script = '' } = new Intl.Locale(language.replaceAll('_', '-')).maximize();
    const scripts = together[script] ?? [script];
    return new RegExp(`[${scripts.map(each => `\\p{Script=${each}}`).join('')}]`, 'gu');
  } catch {
    return undefined;
  }
}
