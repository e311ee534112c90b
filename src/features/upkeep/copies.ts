import { configuration } from '../../configure.js';

let isTold = false;

/**
 * Warns in the console of several copies of the library on a page, of which each serves the tags that it has registered first,
 * with its own configuration: `configure()` of this copy has no effect on the tags of another one.
 * @param copies tag → the configuration of the copy that serves it
 */
export function warnOfCopies(copies: ReadonlyMap<string, object>): void {
  // A development server for pages with server-side rendering evaluates the library anew at each change of the site's code.
  if (isTold || typeof document === 'undefined') return;
  isTold = true;
  const tags = (isOurs: boolean): string =>
    [...copies].flatMap(([tag, copy]) => ((copy === configuration) === isOurs ? `<${tag}>` : [])).join(', ');
  console.warn(
    `[news-elements] This page has several copies of news-elements. This one serves ${tags(true) || 'no tag'}, and only there ` +
      `its configure() has an effect. Another copy, loaded before, serves ${tags(false)}: call its configure() for them, or ` +
      'load one copy only.',
  );
}
