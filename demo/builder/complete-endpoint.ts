/** One address of an endpoint. */
export interface Address {
  /** As the person wrote it, without blanks around it. */
  readonly written: string;
  /** As it goes into the `endpoint` attribute: an absolute URL, or a path. */
  readonly meant: string;
}

/** Quotes and angle brackets that word processors, chats and mails put around an address, and blanks that are not seen. */
const AROUND = '["\'`<>«»‹›「」『』“”„‟‘’‚‛\\s\\u200b-\\u200d\\u2060]+';
const before = new RegExp(`^${AROUND}`);
const after = new RegExp(`${AROUND}$`);

/** Ends of file names that are no top-level domain, so that `feed.json` is a file and `news.example` a host. */
const FILES =
  /\.(?:xml|rss|atom|rdf|opml|json|jsonl|jsonfeed|ndjson|geojson|js|ts|htm|html|shtml|xhtml|php|phtml|asp|aspx|ashx|jsp|cfm|cgi|txt|csv|yaml|yml|svg|gz)$/i;

/** Matches the host and the port with which a text begins. The host is a name of any script, an IPv4 or an IPv6 address. */
const HOST =
  /^(?<name>\[[\da-f:.]+\]|[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*\.?)(?::(?<port>\d{1,5}))?(?=[/?#\\]|$)/iu;

/** Names for machines of one's own and of a local network; they seldom have a certificate. */
const LOCAL = /(?:^|\.)(?:localhost|local|lan|home|internal|test)$/i;

/**
 * Splits an endpoint at blanks and completes each address: one that begins with a host gets a scheme, as in a browser's address
 * bar. What may be a path of the site itself stays as it is.
 * @example completeEndpoint('news.example/feed /own.json').map(({ meant }) => meant); // ['https://news.example/feed', '/own.json']
 */
export function completeEndpoint(endpoint: string): Address[] {
  const words = endpoint
    .split(/[\s\u200b]+/)
    .map(word => word.replace(before, '').replace(after, ''))
    .filter(Boolean);
  // A list may be written with commas, too. Commas within an address belong to it.
  return words
    .map((word, index) => (index < words.length - 1 ? word.replace(/[,;]+$/, '').replace(after, '') : word))
    .filter(Boolean)
    .map(written => ({ written, meant: complete(written) }));
}

/** Whether an address is a path of the site whose page shows the element. */
export function isPath({ meant }: Pick<Address, 'meant'>): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(meant);
}

function complete(written: string): string {
  // Links for news readers: `feed:https://…` or `feed://…`.
  const address = written.replace(/^feed:(?=https?:)/i, '').replace(/^feed:/i, '//');
  const [, scheme = '', rest = ''] = /^(https?):[/\\]*(.*)$/is.exec(address) ?? [];
  if (scheme) return `${scheme.toLowerCase()}://${rest}`;
  const [slashes = ''] = /^[/\\]{2,}/.exec(address) ?? [];
  const afterSlashes = address.slice(slashes.length);
  const host = HOST.exec(afterSlashes)?.groups;
  if (!host) return address;
  const { name = '', port } = host;
  const isHost = slashes || port || isHostName(name);
  return isHost ? `${schemeFor(name, port)}://${afterSlashes}` : address;
}

/** Whether a name without a scheme before it is a host, and no file or folder. */
function isHostName(name: string): boolean {
  if (isAddressOfMachine(name) || LOCAL.test(name)) return true;
  // A top-level domain has no digits, except an encoded one (`xn--…`).
  return /\.(?:[\p{L}\p{M}]{2,}|xn--[a-z\d-]+)\.?$/iu.test(name) && !FILES.test(name);
}

function schemeFor(name: string, port: string | undefined): 'http' | 'https' {
  const isNamed = name.includes('.') && !LOCAL.test(name) && !isAddressOfMachine(name);
  return isNamed && port !== '80' ? 'https' : 'http';
}

/** Whether a name is an IPv4 or IPv6 address. */
function isAddressOfMachine(name: string): boolean {
  return name.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name);
}
