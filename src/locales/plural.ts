import type { Plural } from './en.js';
import { numberFormat, pluralRules } from './formatters.js';

/**
 * A text with a number: the form that the language's grammar asks for, the number in the language's digits.
 * @param lang of the digits, BCP 47
 * @param grammar of the forms (`texts.lang`), where that differs: English texts on a Thai page
 */
export function plural(lang: string, forms: Plural, n: number, grammar = lang): string {
  const form = forms[pluralRules(grammar).select(n)] ?? forms.other;
  return form.replace('{n}', numberFormat(lang).format(n));
}
