// What is global and what is not: https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry

/** First address and prefix length of what no redirect may lead to. */
const PRIVATE_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT; some clouds' metadata
  ['127.0.0.0', 8],
  ['168.63.129.16', 32], // Azure's host, although the range is public
  ['169.254.0.0', 16], // link-local; most clouds' metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3], // multicast, reserved, broadcast
];

/** Names that are only known inside a machine or a network. */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/**
 * Whether a host name or address, as `URL` writes it, may be asked on behalf of a stranger.
 * `URL` has already turned decimal, octal and hexadecimal IPv4 into dotted form.
 * A name's addresses are not looked up here.
 */
export function isPublicHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (isAddress(name)) return isPublicAddress(name);
  return name.includes('.') && !PRIVATE_NAME.test(name);
}

/** Whether an IPv4 or IPv6 address (bracketed or not) is globally reachable. */
export function isPublicAddress(address: string): boolean {
  return address.includes(':') ? isPublicV6(address) : isPublicV4(v4Number(address));
}

/** Whether it is an IP address, so that there is nothing to resolve. */
export function isAddress(hostname: string): boolean {
  return hostname.includes(':') || /^\d+(\.\d+){3}$/.test(hostname);
}

function isPublicV4(address: number): boolean {
  return !PRIVATE_V4.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor(v4Number(first) / size);
  });
}

function v4Number(dotted: string): number {
  return dotted.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
}

function isPublicV6(address: string): boolean {
  const groups = v6Groups(address);
  if (!groups) return false;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
  const embedsV4 = !a && !b && !c && !d && !e && f === 0xffff; // ::ffff:0:0/96
  const translatesV4 = a === 0x64 && b === 0xff9b && !c && !d && !e && !f; // 64:ff9b::/96
  if (embedsV4 || translatesV4) return isPublicV4(g * 0x10000 + h);
  if (a >> 13 !== 1) return false; // only 2000::/3 is global unicast
  if (a === 0x2001 && (b < 0x200 || b === 0xdb8)) return false; // Teredo, ORCHID, documentation
  return a !== 0x2002 && a >> 4 !== 0x3ff; // 6to4, documentation
}

/** The eight groups, or `undefined` if it is no IPv6 address. `URL` does the parsing. */
function v6Groups(address: string): number[] | undefined {
  const bare = address.replace(/^\[|\]$|%.*$/g, '');
  if (!URL.canParse(`http://[${bare}]`)) return undefined;
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].map(group => parseInt(group, 16));
}
