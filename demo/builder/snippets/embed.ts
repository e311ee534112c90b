import type { Declarations } from '../themes.js';

/** `true` is a boolean attribute that is set; an object has string values and is written as JSON in HTML. */
export type AttributeValue = string | number | true | Readonly<Record<string, string>>;

/** The library's CDN files. */
export interface Library {
  /** URL of their folder, absolute or relative to the page; it ends with a slash. */
  readonly url: string;
  /** File → hash in the form of the `integrity` attribute; absent without subresource integrity. */
  readonly hashes?: Readonly<Record<string, string>> | undefined;
}

/** Input of every snippet: one element, its styles, and the library's location. */
export interface Embed {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: AttributeValue])[];
  /** CSS declarations for the element; `themes.ts` has checked the values. */
  readonly declarations: Declarations;
  /** Link for visitors without JavaScript. */
  readonly link: { readonly href: string; readonly text: string };
  readonly library: Library;
}
