import type { Embed } from './embed.js';

/** One file of a snippet. */
export interface SnippetFile {
  /** Where it is pasted: a file name, or a description. */
  readonly place: string;
  /** Content; it ends with a line break. */
  readonly text: string;
}

/** A way to embed an element, such as HTML or React. To add one, write its file and add it to the list in `index.ts`. */
export interface Snippet {
  /** Identifies the snippet in the URL's fragment, for example `html`. */
  readonly name: string;
  readonly label: string;
  /** One sentence of instructions, with code in backticks. */
  readonly hint: string;
  /** Whether the library comes from npm through a bundler, not from a script tag. */
  readonly isBundled?: boolean;
  /** Whether the snippet ends with the library's scripts. A second element on the same page does not need them again. */
  readonly endsWithScripts?: boolean;
  /** Generates the files of the snippet: the first one shows the news, the others are set-up. */
  write(embed: Embed): readonly [SnippetFile, ...SnippetFile[]];
}
