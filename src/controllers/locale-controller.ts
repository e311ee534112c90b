import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration, type Configuration } from '../configure.js';
import { en, type Locale, type Plural } from '../locales/en.js';
import { plural } from '../locales/plural.js';
import { canonicalTag, directionOf } from '../locales/tag.js';
import { withShadowHosts } from './shadow-hosts.js';

type Languages = typeof import('../locales/index.js');

/** The module of all languages but English; undefined until an element needs one of them. */
let languages: Languages | undefined;

/** An element, or on a server the object that `@lit-labs/ssr` has in its place. */
type Host = ReactiveControllerHost & { lang?: string; getAttribute?(name: string): string | null };

/** The host's language and its texts; follows changes of `lang` and `dir` around the host. On a server it uses no DOM. */
export class LocaleController implements ReactiveController {
  /** Resolves, never rejects, when `texts` are in the language `lang`, or in English because that language can't be had. */
  pending: Promise<void> = Promise.resolve();
  readonly #host: Host;
  #lang = '';
  #texts: Locale = en;
  #dir = '';
  #found: Locale | Promise<Locale> = en;
  #custom = configuration.locales;
  #observer: MutationObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The host's language: a canonical BCP 47 tag, for dates, numbers and the `lang` in the shadow root. May have no texts. */
  get lang(): string {
    if (!this.#lang) this.#update();
    return this.#lang;
  }

  /** The labels. While those of a new language are being fetched, still the previous language's; at first, English. */
  get texts(): Locale {
    if (!this.#lang) this.#update();
    return this.#texts;
  }

  /** Writing direction: `dir` of the nearest element (the host first) that has `dir` or `lang`, else that of the language. */
  get dir(): 'ltr' | 'rtl' {
    const host = this.#host;
    if (!isInPage(host)) return directionOf(this.lang);
    const carrier = host.lang ? host : nearest(host, '[lang]:not([lang=""]), [dir]');
    const { dir } = (carrier ?? {}) as Partial<HTMLElement>;
    return dir === 'rtl' || dir === 'ltr' ? dir : directionOf(this.lang);
  }

  /** A text with the number `n`, in the plural form of `forms` that the language requires for it. */
  count(forms: Plural, n: number): string {
    return plural(this.lang, forms, n, this.texts.lang);
  }

  hostConnected(): void {
    this.#follow();
    if (!isInPage(this.#host)) return;
    // Any `lang` or `dir` in the host's document and in the shadow roots around it may be the nearest one.
    this.#observer = new MutationObserver(this.#follow);
    for (const element of withShadowHosts(this.#host)) {
      this.#observer.observe(element.getRootNode(), { subtree: true, attributeFilter: ['lang', 'dir'] });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    this.#update();
  }

  readonly #follow = (): void => {
    if (this.#update() || this.dir !== this.#dir) this.#host.requestUpdate();
    this.#dir = this.dir;
  };

  /** Reads language and texts anew. True if the language or `configure({ locales })` has changed. */
  #update(): boolean {
    const lang = languageOf(this.#host);
    const custom = configuration.locales;
    if (lang === this.#lang && custom === this.#custom) return false;
    this.#lang = lang;
    this.#custom = custom;
    const found = findLocale(lang, custom);
    this.#found = found;
    if (found instanceof Promise) {
      this.pending = this.#receive(found);
    } else {
      this.#texts = found;
      this.pending = Promise.resolve();
    }
    return true;
  }

  async #receive(coming: Promise<Locale>): Promise<void> {
    const texts = await coming;
    // The language has changed meanwhile: `pending` now waits for the texts of the newer one.
    if (coming !== this.#found) return this.pending;
    this.#texts = texts;
    this.#host.requestUpdate();
  }
}

/** The texts if they are loaded; else a promise of them, which never rejects. */
export function findLocale(lang: string, custom: Configuration['locales']): Locale | Promise<Locale> {
  if (languages) return languages.findLocale(lang, custom);
  if (!custom && /^en\b/.test(lang)) return en;
  return import('../locales/index.js').then(
    loaded => (languages = loaded).findLocale(lang, custom),
    () => en,
  );
}

/** The first valid tag of: the host's `lang`, the nearest around it, `configure({ lang })`, `<html lang>`, the browser's. */
function languageOf(host: Host): string {
  // `:root` is excluded, because `configure({ lang })` takes precedence over `<html lang>`.
  const near = isInPage(host) ? nearest(host, '[lang]:not([lang=""], :root)') : undefined;
  const candidates = isInPage(host)
    ? [
        host.lang,
        near?.getAttribute('lang'),
        configuration.lang,
        document.documentElement.lang,
        navigator.language,
      ]
    : [host.lang, host.getAttribute?.('lang'), configuration.lang];
  for (const tag of candidates) {
    const canonical = tag && canonicalTag(tag);
    if (canonical) return canonical;
  }
  return 'en';
}

/** Whether the host is an element in a browser; false on a server, even one with a DOM shim. */
function isInPage(host: Host): host is Host & Element {
  return typeof MutationObserver === 'function' && host instanceof Element;
}

/** `closest()` that goes on outside of the shadow roots around the host. */
function nearest(host: Element, selector: string): Element | undefined {
  for (const element of withShadowHosts(host)) {
    const carrier = element.closest(selector);
    if (carrier) return carrier;
  }
  return undefined;
}
