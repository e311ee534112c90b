import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration, type Configuration } from '../configure.js';
import { unclobbered } from '../html/unclobbered.js';
import { en } from '../locales/en.js';
import type { ListTexts } from '../locales/locale.js';
import { plural, type Plural } from '../locales/plural.js';
import { canonicalTag, directionOf } from '../locales/tag.js';
import { withShadowHosts } from './shadow-hosts.js';

type Languages = typeof import('../locales/index.js');

/** The module that fetches labels in languages other than English; `undefined` until an element needs such a language. */
let languages: Languages | undefined;

/** An element, or on a server the object that `@lit-labs/ssr` has in its place. */
type Host = ReactiveControllerHost & { lang?: string; getAttribute?(name: string): string | null };

/**
 * Finds the host's language and the labels in it. It updates the host when `lang` or `dir` changes on the host or on an
 * element around it. On a server it uses no DOM.
 */
export class LocaleController implements ReactiveController {
  /** Resolves, never rejects, when `texts` are in the language `lang`, in English if they don't exist or can't be fetched. */
  pending: Promise<void> = Promise.resolve();
  readonly #host: Host;
  #lang = '';
  #texts: ListTexts = en;
  #dir = '';
  #found: ListTexts | Promise<ListTexts> = en;
  #custom = configuration.locales;
  #observer: MutationObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag of the host's language, even if there are no labels in it: for dates, numbers and `lang` in the shadow root. */
  get lang(): string {
    if (!this.#lang) this.#update();
    return this.#lang;
  }

  /** The labels in the host's language. While they are being fetched, those of the previous language; at first, English. */
  get texts(): ListTexts {
    if (!this.#lang) this.#update();
    return this.#texts;
  }

  /** Writing direction: `dir` of the nearest element (the host first) with `dir` or `lang`, else the language's direction. */
  get dir(): 'ltr' | 'rtl' {
    const host = this.#host;
    if (!isInPage(host)) return directionOf(this.lang);
    const carrier = host.lang ? host : nearest(host, '[lang]:not([lang=""]), [dir]');
    const { dir } = (carrier ?? {}) as Partial<HTMLElement>;
    return dir === 'rtl' || dir === 'ltr' ? dir : directionOf(this.lang);
  }

  /** A label that contains the number `n`, in the one of the plural forms that the language requires for `n`. */
  count(forms: Plural, n: number): string {
    return plural(this.lang, forms, n, this.texts.lang);
  }

  hostConnected(): void {
    this.#follow();
    if (!isInPage(this.#host)) return;
    // Observes the document and each shadow root around the host: `lang` or `dir` may be set on any element around it.
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

  /** Reads the language and finds its labels. Returns whether the language or `configure({ locales })` has changed. */
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

  async #receive(coming: Promise<ListTexts>): Promise<void> {
    const texts = await coming;
    // If the language changed while its labels were being fetched, they are dropped. `pending` waits for the new language's.
    if (coming !== this.#found) return this.pending;
    this.#texts = texts;
    this.#host.requestUpdate();
  }
}

/**
 * The labels in a language, if they are loaded; else a promise of them, which never rejects. English labels take the place of
 * labels that don't exist or can't be fetched.
 */
export function findLocale(lang: string, custom: Configuration['locales']): ListTexts | Promise<ListTexts> {
  if (languages) return languages.findLocale(lang, custom);
  if (!custom && /^en\b/.test(lang)) return en;
  return import('../locales/index.js').then(
    loaded => (languages = loaded).findLocale(lang, custom),
    () => en,
  );
}

/**
 * The host's language: the first valid BCP 47 tag of the host's `lang`, the `lang` of the nearest element around it,
 * `configure({ lang })`, `<html lang>` and `navigator.language`. On a server, only the host and `configure` are read.
 */
function languageOf(host: Host): string {
  // `:root` is excluded, because `configure({ lang })` takes precedence over `<html lang>`.
  const near = isInPage(host) ? nearest(host, '[lang]:not([lang=""], :root)') : undefined;
  const candidates = isInPage(host)
    ? [
        host.lang,
        near?.getAttribute('lang'),
        configuration.lang,
        unclobbered('documentElement').lang,
        navigator.language,
      ]
    : [host.lang, host.getAttribute?.('lang'), configuration.lang];
  for (const tag of candidates) {
    const canonical = tag && canonicalTag(tag);
    if (canonical) return canonical;
  }
  return 'en';
}

/** Whether the host is an element in a browser. False on a server, even if that has a DOM shim without `MutationObserver`. */
function isInPage(host: Host): host is Host & Element {
  return typeof MutationObserver === 'function' && (host as Partial<Node>).nodeType === 1;
}

/** Like `host.closest(selector)`, but the search goes on outside of the shadow roots around the host. */
function nearest(host: Element, selector: string): Element | undefined {
  for (const element of withShadowHosts(host)) {
    const carrier = element.closest(selector);
    if (carrier) return carrier;
  }
  return undefined;
}
