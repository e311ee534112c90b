import { en } from './en.js';
import type { ListTexts, Locale } from './locale.js';
import { canonicalTag } from './tag.js';

/** A custom language, or texts that replace some of a built-in language. The texts that it lacks are built-in ones. */
export type CustomLocale = { readonly lang: string } & Partial<Locale>;

/** Language tag → function that imports the chunk with the texts. English is missing: its texts are in the main bundle. */
const languages: Readonly<Record<string, () => Promise<Locale>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  es: async () => (await import('./es.js')).es,
  fa: async () => (await import('./fa.js')).fa,
  fr: async () => (await import('./fr.js')).fr,
  he: async () => (await import('./he.js')).he,
  hi: async () => (await import('./hi.js')).hi,
  id: async () => (await import('./id.js')).id,
  it: async () => (await import('./it.js')).it,
  ja: async () => (await import('./ja.js')).ja,
  ko: async () => (await import('./ko.js')).ko,
  pt: async () => (await import('./pt-br.js')).ptBR,
  ru: async () => (await import('./ru.js')).ru,
  tr: async () => (await import('./tr.js')).tr,
  vi: async () => (await import('./vi.js')).vi,
  'zh-Hans': async () => (await import('./zh-hans.js')).zhHans,
  'zh-Hant': async () => (await import('./zh-hant.js')).zhHant,
};

/** The tags of all built-in languages. */
export const builtInLanguages: readonly string[] = ['en', ...Object.keys(languages)];

/** Language tag → texts, for English and the languages whose chunk has been imported. */
const loaded = new Map<string, ListTexts>([['en', en]]);

/**
 * The texts of a language if they are loaded, else a promise of them that never rejects. For an unknown language, or one whose
 * chunk can't be fetched, these are the English texts; the next call tries to fetch the chunk again.
 * @param tag BCP 47, in any case; `en_US` is accepted, too
 * @param custom languages from `configure({ locales })`; they take precedence
 */
export function findLocale(
  tag: string,
  custom: readonly CustomLocale[] = [],
): ListTexts | Promise<ListTexts> {
  const tags = lookupTags(tag);
  const own = tags
    .map(name => custom.find(({ lang }) => canonicalTag(lang) === name))
    .find(locale => locale !== undefined);
  const name = tags.find(name => loaded.has(name) || Object.hasOwn(languages, name)) ?? 'en';
  const complete = (texts: ListTexts): ListTexts => (own ? { ...texts, ...own } : texts);
  const texts = loaded.get(name);
  return texts ? complete(texts) : load(name).then(complete);
}

async function load(name: string): Promise<ListTexts> {
  try {
    const texts = (await languages[name]?.()) ?? en;
    loaded.set(name, texts);
    return texts;
  } catch {
    return en;
  }
}

/** Tags to look a language up by, the most specific first: for `zh-TW`, these are `zh-TW`, `zh-Hant` and `zh`. */
function lookupTags(tag: string): string[] {
  const canonical = canonicalTag(tag);
  if (!canonical) return [];
  const { language, script } = new Intl.Locale(canonical).maximize();
  return [canonical, `${language}-${script}`, language];
}
