import type { Format } from './formats/format.js';
import type { Locale } from './locales/locale.js';

/** Request headers: origin → headers of requests to it, or a function of the URL. */
export type ConfiguredHeaders =
  | Readonly<Record<string, HeadersInit>>
  | ((url: URL) => HeadersInit | undefined | Promise<HeadersInit | undefined>);

/** Defaults for every element and every `loadFeed` on the page. */
export interface Configuration {
  /** Endpoint of elements with neither an endpoint nor data of their own. Resolved against the document's base URL. */
  readonly endpoint?: string | undefined;
  /** Called instead of the global `fetch` for every request for a feed, for instance to add a token for one host only. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Request headers by origin: `{ 'https://api.example': { authorization: 'Bearer …' } }`; or a function that returns the
   * headers for a URL, or nothing. They go to endpoints that the page names, and to next pages on the endpoint's origin; a URL
   * that an answer on another origin names never gets them. A cross-origin request with headers needs a preflight, which many
   * servers refuse. Answers to requests with headers aren't saved for offline visits.
   */
  readonly headers?: ConfiguredHeaders | undefined;
  /**
   * The `credentials` option of `fetch`, used only for the requests that may have `headers`: those for endpoints that the page
   * names, and for next pages on their origin. All others use `omit`, which sends no cookies. Default: `same-origin`.
   */
  readonly credentials?: RequestCredentials | undefined;
  /**
   * BCP 47 tag: language of labels and dates in elements that have no `lang` attribute and are in no element with one. The
   * `lang` of `<html>` doesn't count: this setting takes precedence over it.
   */
  readonly lang?: string | undefined;
  /** Custom formats, tried before the built-in ones. */
  readonly formats?: readonly Format[] | undefined;
  /** Custom languages, or texts that replace some of a built-in language: `{ lang: 'en', showMore: 'More news' }`. */
  readonly locales?: readonly ({ readonly lang: string } & Partial<Locale>)[] | undefined;
  /** Replaces the built-in sanitiser: takes untrusted HTML, returns nodes that are safe to show. */
  readonly sanitize?: ((html: string) => DocumentFragment) | undefined;
}

/** The current defaults. Read a property when it is needed, not at import: `configure` changes this object in place. */
export const configuration: Configuration = {};

/** Callbacks that `configure` calls after every change. Each element on the page adds one that makes the element update. */
export const configurationListeners = new Set<() => void>();

/**
 * Changes the defaults of the page. Elements that are already on the page update themselves. Settings that `changes`
 * doesn't name keep their value; a setting of `undefined` is reset.
 *
 * @example
 * configure({ endpoint: '/feed.json', lang: 'ko' });
 * configure({ locales: [{ lang: 'en', showMore: 'More news' }] });
 */
export function configure(changes: Configuration): void {
  Object.assign(configuration, changes);
  for (const listener of configurationListeners)
    try {
      listener();
    } catch (error) {
      // One element that can't update itself must not keep the others from it.
      console.warn('[news-elements]', error);
    }
}
