/** Addresses of a host name. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

/**
 * Asks the system's resolver where there is one: Node, Deno and Bun. An edge runtime without `node:dns` knows no
 * addresses (and no private network to reach either): the answer is then empty.
 * `getBuiltinModule` instead of an import: bundlers for browsers and for the edge need not know of it.
 */
export const resolveHost: ResolveHost = async hostname => {
  const dns = globalThis.process?.getBuiltinModule?.('node:dns');
  if (!dns) return [];
  try {
    const found = await dns.promises.lookup(hostname, { all: true });
    return found.map(({ address }) => address);
  } catch (error) {
    if (isNotImplemented(error)) return [];
    throw error;
  }
};

/** `workerd` has the module `node:dns`, but not all of its functions. */
function isNotImplemented(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_METHOD_NOT_IMPLEMENTED';
}
