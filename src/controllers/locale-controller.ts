import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration, type Configuration } from '../configure.js';
import { en, type Locale, type Plural } from '../locales/en.js';
import { plural } from '../locales/plural.js';
import { canonicalTag, directionOf } from '../locales/tag.js';
import { withShadowHosts } from './shadow-hosts.js';

type Languages = typeof import('../locales/index.js');

/** The languages other than English, once an element needed one of them. */
let languages: Languages | undefined;

/** An element, or on a server the part of it that `@lit-labs/ssr` provides. */
type Host = ReactiveControllerHost & { lang?: string; getAttribute?(name: string): string | null };

/** The host's language and its texts; follows changes of `lang` and `dir` around the host. On a server it uses no DOM. */
export class LocaleController implements ReactiveController {
  /** Resolves, never rejects, when the texts are in `lang`, or known to stay English. */
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

  /** Canonical BCP 47, for dates, numbers and `lang` inside the shadow root, even if there are no texts in it. */
  get lang(): string {
    if (!this.#lang) this.#update();
    return this.#lang;
  }

  /** The previous language's, first English, until the new ones are here. */
  get texts(): Locale {
    if (!this.#lang) this.#update();
    return this.#texts;
  }

  /** The nearest `dir` attribute's, unless a `lang` attribute is nearer; else the direction of the language. */
  get dir(): 'ltr' | 'rtl' {
    const host = this.#host;
    if (!isInPage(host)) return directionOf(this.lang);
    const carrier = host.lang ? host : nearest(host, '[lang]:not([lang=""]), [dir]');
    const { dir } = (carrier ?? {}) as Partial<HTMLElement>;
    return dir === 'rtl' || dir === 'ltr' ? dir : directionOf(this.lang);
  }

  /** `forms` with the number `n`, in the form that the language wants. */
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

  /** True when the language, or the page's own languages, became others. */
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
    // The language has changed meanwhile: `pending` is now about the texts of the newer one.
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
  // Not `<html lang>`: `configure({ lang })` comes before it.
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

/** False on a server, even if it has a DOM shim. */
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
