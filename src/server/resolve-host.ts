/** Addresses of a host name. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

/**
 * Asks the system's resolver: Node, Deno, Bun, and Workers with `nodejs_compat`. A runtime without `node:dns` knows no
 * addresses, and the answer is empty: such an edge has no private network to reach either.
 * `getBuiltinModule` instead of an import, so that bundlers need not know of it.
 */
export const resolveHost: ResolveHost = async hostname => {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  const dns = process?.getBuiltinModule?.('node:dns');
  const found = await dns?.promises.lookup(hostname, { all: true });
  return found?.map(({ address }) => address) ?? [];
};
