// https://www.iana.org/assignments/iana-ipv4-special-registry
// https://www.iana.org/assignments/iana-ipv6-special-registry
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Blocks that are refused although `ipaddr.js` counts them as ordinary unicast. */
const REFUSED_V4 = ipaddr.IPv4.parseCIDR('168.63.129.16/32'); // virtual public IP of Azure's host platform
const REFUSED_V6 = ipaddr.IPv6.parseCIDR('3ff0::/12'); // 3ffe::/16 was the 6bone test network; the rest is unallocated

/** IANA has delegated no other block for global unicast: https://www.rfc-editor.org/rfc/rfc4291#section-2.4 */
const GLOBAL_UNICAST_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** NAT64's well-known prefix; the last 32 bits are the IPv4 address: https://www.rfc-editor.org/rfc/rfc6052#section-2.1 */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Names that resolve only inside one machine or network. */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/**
 * Whether a host name or address, as `URL` writes it, may be requested on behalf of a stranger.
 * `URL` has already turned decimal, octal and hexadecimal IPv4 into dotted form.
 * Host names are judged by their spelling only: resolve them and pass each address to `isPublicAddress`.
 */
export function isPublicHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (isAddress(name)) return isPublicAddress(name);
  return name.includes('.') && !PRIVATE_NAME.test(name);
}

/** Whether an IPv4 or IPv6 address (brackets and zone allowed) is globally reachable. A malformed address is not. */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address);
  return parsed !== undefined && isGlobal(parsed);
}

/** Whether a host is written as an IP address, so that there is no name to resolve. */
export function isAddress(hostname: string): boolean {
  return hostname.includes(':') || /^\d+(\.\d+){3}$/.test(hostname);
}

function isGlobal(address: Address): boolean {
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast' && !address.match(REFUSED_V4);
  if (address.isIPv4MappedAddress()) return isGlobal(address.toIPv4Address());
  if (address.match(NAT64)) return isGlobal(new ipaddr.IPv4(address.toByteArray().slice(12)));
  return address.range() === 'unicast' && address.match(GLOBAL_UNICAST_V6) && !address.match(REFUSED_V6);
}

/**
 * IPv4 must be four decimal numbers without leading zeros: `010.0.0.1` is 8.0.0.1 for some resolvers, 10.0.0.1 for others.
 * IPv6 is first brought into its canonical form by `URL`: `ipaddr.js` alone reads the IPv4-compatible `::1.1.1.1` as the
 * IPv4-mapped `::ffff:1.1.1.1`.
 */
function parseAddress(text: string): Address | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  const bare = text.replace(/^\[|\]$|%.*$/g, '');
  const url = `http://[${bare}]`;
  if (!/^[\da-f:.]+$/i.test(bare) || !URL.canParse(url)) return undefined;
  return ipaddr.IPv6.parse(new URL(url).hostname.slice(1, -1));
}
