import { numberFormat, pluralRules } from './formatters.js';

/** A text in the plural forms of its language, by category of `Intl.PluralRules`. `{n}` is replaced by the number. */
export type Plural = { readonly other: string } & {
  readonly [rule in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/**
 * A text with a number: in the plural form that the text's language requires, with the digits of the page's language.
 * @param lang BCP 47 tag of the page's language
 * @param grammar BCP 47 tag of the text's language, if it is another one, for example for an English text on a Thai page
 *
 * @example
 * plural('en', { one: '{n} story', other: '{n} stories' }, 1200); // '1,200 stories'
 */
export function plural(lang: string, forms: Plural, n: number, grammar = lang): string {
  const form = forms[pluralRules(grammar).select(n)] ?? forms.other;
  return form.replace('{n}', numberFormat(lang).format(n));
}
