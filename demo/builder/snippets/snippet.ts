import type { Embed } from './embed.js';

/** One text to copy. */
export interface SnippetFile {
  /** Where it goes: a file, or in words. */
  readonly place: string;
  /** With a line break at the end. */
  readonly text: string;
}

/** A way to put an element on a page. To add one, write its file and add its line in `index.ts`. */
export interface Snippet {
  /** In the page's address. */
  readonly name: string;
  readonly label: string;
  /** What to do with the text, as one sentence with code in backticks. */
  readonly hint: string;
  /** Whether the library comes from a bundler, and not from a script tag. */
  readonly isBundled?: boolean;
  /** Whether it ends with the library's scripts, which a second element on the page has no need of. */
  readonly endsWithScripts?: boolean;
  /** The first is the one that shows the news; what else there is belongs to the set-up. */
  write(embed: Embed): readonly [SnippetFile, ...SnippetFile[]];
}
