import type { Format } from './formats/format.js';
import type { Locale } from './locales/en.js';

/** What `configure` takes: defaults for every element and every `loadFeed` on the page. */
export interface Configuration {
  /** Where elements without data of their own ask. Resolved against the document's base URL. */
  readonly endpoint?: string | undefined;
  /** Replaces the global `fetch`, for instance to add a token for one host only. It is asked about every address. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Sent to every endpoint that the page names, and to further pages of the same origin: never to another origin that an
   * answer names. They make a cross-origin request ask for permission first (a preflight), which many servers refuse.
   * What is asked with them is kept for the next visit only if `Cache-Control` says `public`.
   */
  readonly headers?: HeadersInit | undefined;
  /** Whether cookies go along, to whom `headers` would; `omit` unless said otherwise. */
  readonly credentials?: RequestCredentials | undefined;
  /** BCP 47: the language of labels and dates where no `lang` is near. */
  readonly lang?: string | undefined;
  /** Formats of your own, tried before the built-in ones. */
  readonly formats?: readonly Format[] | undefined;
  /** Languages of your own, or texts that replace some of a built-in one. */
  readonly locales?: readonly ({ readonly lang: string } & Partial<Locale>)[] | undefined;
  /** Replaces the built-in sanitiser: untrusted HTML in, nodes that are safe to show out. */
  readonly sanitize?: ((html: string) => DocumentFragment) | undefined;
}

/** The page-wide defaults as they are now. Read them when they are needed, not at import. */
export const configuration: Configuration = {};

/** Told of every change. */
export const watchers = new Set<() => void>();

/** Changes page-wide defaults; those not named stay, those set to `undefined` go. */
export function configure(changes: Configuration): void {
  Object.assign(configuration, changes);
  for (const watch of watchers) watch();
}
