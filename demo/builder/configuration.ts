/** All choices of a visitor. The URL's fragment stores them, and snippets are generated from them. */
export interface Configuration {
  /** Tag name of the element. */
  readonly tag: string;
  /** Attribute → value as in HTML, where a set boolean is the empty string. Other elements' attributes are kept, unused. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Name of the chosen theme. */
  readonly theme: string;
  /** Custom properties, which override those of the theme. */
  readonly properties: Readonly<Record<string, string>>;
  /** URL of the folder with the library's CDN files; it ends with a slash. */
  readonly library: string;
  /** Whether snippets have `integrity` hashes of the library's files (subresource integrity). */
  readonly integrity: boolean;
  /** Name of the chosen snippet: its kind, such as `html` or `react`. */
  readonly snippet: string;
}

/** The initial choices: the sample newspaper's feed, and the library's files of this site. */
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

/** A copy with one entry changed, or removed when the value is undefined. */
export function withEntry(
  entries: Readonly<Record<string, string>>,
  name: string,
  value: string | undefined,
): Readonly<Record<string, string>> {
  const others = without(entries, name);
  return value === undefined ? others : { ...others, [name]: value };
}

/** A copy without these entries. */
export function without(
  entries: Readonly<Record<string, string>>,
  ...names: readonly string[]
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !names.includes(name)));
}
