import { en, type Locale } from './en.js';
import { canonicalTag } from './tag.js';

/** A custom language, or texts that replace some of a built-in one. A missing text is the built-in one, else English. */
export type CustomLocale = { readonly lang: string } & Partial<Locale>;

/** Each language is a chunk, imported when a page is in that language. English needs no import. */
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

/** Languages whose chunk was imported, by tag. */
const loaded = new Map([['en', en]]);

/**
 * The texts of a language: at once when they are loaded, else a promise that never rejects. An unknown language, or one
 * whose chunk can't be fetched, gets English; the next call tries the chunk again.
 * @param tag BCP 47, in any case; `en_US` is accepted, too
 * @param custom languages from `configure({ locales })`; they take precedence
 */
export function findLocale(tag: string, custom: readonly CustomLocale[] = []): Locale | Promise<Locale> {
  const tags = lookupTags(tag);
  const own = tags
    .map(name => custom.find(({ lang }) => canonicalTag(lang) === name))
    .find(locale => locale !== undefined);
  const name = tags.find(name => loaded.has(name) || Object.hasOwn(languages, name)) ?? 'en';
  const complete = (texts: Locale): Locale => (own ? { ...texts, ...own } : texts);
  const texts = loaded.get(name);
  return texts ? complete(texts) : load(name).then(complete);
}

async function load(name: string): Promise<Locale> {
  try {
    const texts = (await languages[name]?.()) ?? en;
    loaded.set(name, texts);
    return texts;
  } catch {
    return en;
  }
}

/** Tags to look a language up by, the most specific first: `zh-TW` → `zh-TW`, `zh-Hant`, `zh`. */
function lookupTags(tag: string): string[] {
  const canonical = canonicalTag(tag);
  if (!canonical) return [];
  const { language, script } = new Intl.Locale(canonical).maximize();
  return [canonical, `${language}-${script}`, language];
}
