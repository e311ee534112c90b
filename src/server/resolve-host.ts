/**
 * A function that looks up a host name. The promise resolves to the IP addresses of the host, or to `undefined` if they can't be
 * looked up on this runtime. A host with an empty list of addresses is not requested.
 */
export type ResolveHost = (hostname: string) => Promise<readonly string[] | undefined>;

/**
 * Looks up a host name by `node:dns` on Node, Deno, Bun, and Workers with `nodejs_compat`. On a runtime without `node:dns`, the
 * result is `undefined`, so no host is refused for its addresses: such runtimes are edge platforms, which have no private
 * network to protect. `getBuiltinModule` gets the module, because bundles for edge runtimes fail on an import of `node:dns`.
 */
export const resolveHost: ResolveHost = async hostname => {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  const dns = process?.getBuiltinModule?.('node:dns');
  const found = await dns?.promises.lookup(hostname, { all: true });
  return found?.map(({ address }) => address);
};
