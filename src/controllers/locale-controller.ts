import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration, type Configuration } from '../configure.js';
import { en, type Locale, type Plural } from '../locales/en.js';
import { plural } from '../locales/plural.js';
import { canonicalTag, directionOf } from '../locales/tag.js';

type Languages = typeof import('../locales/index.js');

/** All languages but English, when one of them was asked for. */
let languages: Languages | undefined;

/** An element, or on a server what stands for one. */
type Host = ReactiveControllerHost & { lang?: string; getAttribute?(name: string): string | null };

/** The host's language: its texts, and which they are as the page changes. In Node it asks no DOM. */
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

  /** Canonical BCP 47, for dates, numbers and `lang` inside the shadow root. May have no texts of its own. */
  get lang(): string {
    if (!this.#lang) this.#look();
    return this.#lang;
  }

  /** The previous language's, first English, until the new ones are here. */
  get texts(): Locale {
    if (!this.#lang) this.#look();
    return this.#texts;
  }

  /** As the nearest `dir` says, unless a `lang` is nearer; else the language's own. */
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
    // Whichever `lang` changes in the host's document, or in a shadow root around it.
    this.#observer = new MutationObserver(this.#follow);
    for (let element: Element | undefined = this.#host; element; element = shadowHost(element)) {
      this.#observer.observe(element.getRootNode(), { subtree: true, attributeFilter: ['lang', 'dir'] });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    this.#look();
  }

  readonly #follow = (): void => {
    if (this.#look() || this.dir !== this.#dir) this.#host.requestUpdate();
    this.#dir = this.dir;
  };

  /** True when the language, or the page's own languages, became others. */
  #look(): boolean {
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
    // Another language was asked for meanwhile: who waited for this one now waits for that.
    if (coming !== this.#found) return this.pending;
    this.#texts = texts;
    this.#host.requestUpdate();
  }
}

/** At once when the texts are here; else a promise, which never rejects. */
export function findLocale(lang: string, custom: Configuration['locales']): Locale | Promise<Locale> {
  if (languages) return languages.findLocale(lang, custom);
  if (!custom && /^en\b/.test(lang)) return en;
  return import('../locales/index.js').then(
    loaded => (languages = loaded).findLocale(lang, custom),
    () => en,
  );
}

/** The first that is a language: the host's, the nearest around it, the page's default, the document's, the browser's. */
function languageOf(host: Host): string {
  // The document's own stands back behind `configure({ lang })`.
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

/** False on a server, whatever it has in place of a DOM. */
function isInPage(host: Host): host is Host & Element {
  return typeof MutationObserver === 'function' && host instanceof Element;
}

/** The closest element of that kind, through shadow roots. */
function nearest(host: Element, selector: string): Element | undefined {
  for (let element: Element | undefined = host; element; element = shadowHost(element)) {
    const carrier: Element | null = element.closest(selector);
    if (carrier) return carrier;
  }
  return undefined;
}

function shadowHost(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
