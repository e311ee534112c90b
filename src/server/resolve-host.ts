/** Resolves to the IP addresses of a host name. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

/**
 * Uses `node:dns` on Node, Deno, Bun, and Workers with `nodejs_compat`. On a runtime without `node:dns`, the list is empty, and
 * no host is refused for its addresses: such runtimes are edge platforms, which have no private network to protect. The module
 * comes from `getBuiltinModule`, because bundles for edge runtimes fail on an import of `node:dns`.
 */
export const resolveHost: ResolveHost = async hostname => {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  const dns = process?.getBuiltinModule?.('node:dns');
  const found = await dns?.promises.lookup(hostname, { all: true });
  return found?.map(({ address }) => address) ?? [];
};
