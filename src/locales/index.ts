import { en, type Locale } from './en.js';
import { canonicalTag } from './tag.js';

/** A language of the page's own, or other words for some of a built-in one's texts; what is missing stays built-in. */
export type CustomLocale = { readonly lang: string } & Partial<Locale>;

/** Each is its own file, fetched when a page is in that language. English is always at hand. */
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

const loaded = new Map([['en', en]]);

/**
 * The texts for a language: at once when they are here, else a promise, which never rejects: English stands in for
 * a language that is unknown or can't be fetched (and is asked for again next time).
 * @param tag BCP 47; `en_US` and any case will do
 * @param custom the page's own languages, which go first
 */
export function findLocale(tag: string, custom: readonly CustomLocale[] = []): Locale | Promise<Locale> {
  const names = namesOf(tag);
  const own = names
    .map(name => custom.find(({ lang }) => canonicalTag(lang) === name))
    .find(locale => locale !== undefined);
  const name = names.find(name => loaded.has(name) || Object.hasOwn(languages, name)) ?? 'en';
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

/** What a language may be listed as, closest first: `zh-TW` → `zh-TW`, `zh-Hant`, `zh`. */
function namesOf(tag: string): string[] {
  const canonical = canonicalTag(tag);
  if (!canonical) return [];
  const { language, script } = new Intl.Locale(canonical).maximize();
  return [canonical, `${language}-${script}`, language];
}
