import type { Declarations } from '../themes.js';

/** `true` is a flag that is set; an object is a map of texts, which HTML writes as JSON. */
export type AttributeValue = string | number | true | Readonly<Record<string, string>>;

/** The library for script tags. */
export interface Library {
  /** URL of its folder, with a slash at the end; absolute, or relative to the page. */
  readonly url: string;
  /** File → hash, as `integrity` wants it; absent when the page does without. */
  readonly hashes?: Readonly<Record<string, string>> | undefined;
}

/** What every snippet says in its own words: one element, how it looks, and where the library is. */
export interface Embed {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: AttributeValue])[];
  /** For the element; values are plain (`isPlain`). */
  readonly declarations: Declarations;
  /** What visitors without JavaScript get. */
  readonly link: { readonly href: string; readonly text: string };
  readonly library: Library;
}
