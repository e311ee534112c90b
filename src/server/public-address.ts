// IANA's registries of special-purpose addresses, such as private ones:
// https://www.iana.org/assignments/iana-ipv4-special-registry
// https://www.iana.org/assignments/iana-ipv6-special-registry
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

// Two address blocks that are refused although `ipaddr.js` counts them as ordinary (`unicast`). In 3ff0::/12, 3ffe::/16 was a
// test network (6bone), 3fff::/20 is for documentation, and the rest is unallocated.
const REFUSED_V4 = ipaddr.IPv4.parseCIDR('168.63.129.16/32'); // a service of Azure's host platform, reachable only inside Azure
const REFUSED_V6 = ipaddr.IPv6.parseCIDR('3ff0::/12');

/**
 * The only block from which IANA allocates globally reachable (unicast) IPv6 addresses:
 * https://www.rfc-editor.org/rfc/rfc4291#section-2.4
 */
const GLOBAL_UNICAST_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * The well-known prefix of NAT64. The last 32 bits of an address in this block are the IPv4 address that it leads to:
 * https://www.rfc-editor.org/rfc/rfc6052#section-2.1
 */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Matches host names that, by standard or convention, resolve only inside one machine or network. */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/**
 * Whether a host may be requested although a stranger's feed names it: false for private addresses and names.
 * Host names are judged by their spelling only: resolve them and pass each address to `isPublicAddress`.
 * @param hostname as in `URL.hostname`: `URL` has converted decimal, octal and hexadecimal IPv4 addresses into dotted form
 */
export function isPublicHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (isAddress(name)) return isPublicAddress(name);
  // `localhost..` is no valid name, but a resolver may take it for `localhost`.
  return name.includes('.') && !name.endsWith('.') && !PRIVATE_NAME.test(name);
}

/** Whether an IPv4 or IPv6 address is globally reachable; false if it is malformed. IPv6 may have brackets and a zone. */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address);
  return parsed !== undefined && isGlobal(parsed);
}

/** Whether a host is an IP address and not a name that would have to be resolved. */
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
 * Parses an IP address; `undefined` if it is malformed. IPv4 must be four decimal numbers without leading zeros, because some
 * resolvers read `010.0.0.1` as 8.0.0.1 and others as 10.0.0.1. IPv6 is first brought into its canonical form by `URL`, because
 * `ipaddr.js` alone reads the IPv4-compatible `::1.1.1.1` as the IPv4-mapped `::ffff:1.1.1.1`.
 */
function parseAddress(text: string): Address | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  const bare = text.replace(/^\[|\]$|%.*/g, '');
  const url = `http://[${bare}]`;
  if (!/^[\da-f:.]+$/i.test(bare) || !URL.canParse(url)) return undefined;
  return ipaddr.IPv6.parse(new URL(url).hostname.slice(1, -1));
}
