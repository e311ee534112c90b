/** All that a visitor of the builder can choose. The page's address holds it (`address.ts`), snippets are made of it. */
export interface Configuration {
  /** Which element. */
  readonly tag: string;
  /** As they would stand in HTML, where a flag is the empty text. Those of other elements are kept, but not used. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Name of a theme (`themes.ts`). */
  readonly theme: string;
  /** Custom properties, on top of the theme's. */
  readonly properties: Readonly<Record<string, string>>;
  /** URL of the folder with the library's file for script tags; a slash at its end. */
  readonly library: string;
  /** Whether snippets carry hashes of the library's files. */
  readonly integrity: boolean;
  /** Name of the chosen kind of snippet. */
  readonly snippet: string;
}

/** What is chosen before anything is: this paper's own feed, and the library from this site. */
export function initialConfiguration(site: string): Configuration {
  return {
    tag: 'news-list',
    attributes: { endpoint: new URL('api/en/feed.json', site).href, limit: '6' },
    theme: 'page',
    properties: {},
    library: new URL('cdn/', site).href,
    integrity: true,
    snippet: 'html',
  };
}

/** With one entry changed, or removed where there is no value. */
export function withEntry(
  entries: Readonly<Record<string, string>>,
  name: string,
  value: string | undefined,
): Readonly<Record<string, string>> {
  const others = without(entries, name);
  return value === undefined ? others : { ...others, [name]: value };
}

/** All entries but these. */
export function without(
  entries: Readonly<Record<string, string>>,
  ...names: readonly string[]
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !names.includes(name)));
}
