/**
 * Whether the runtime is Node, with `process.getBuiltinModule`. Deno, Bun and Workers imitate Node's modules, but ignore options
 * that this library depends on, such as `lookup` of `node:http` and `resourceLimits` of `node:worker_threads`.
 */
export function isNode(): boolean {
  const { process, navigator } = globalThis as {
    readonly process?: Partial<NodeJS.Process>;
    readonly navigator?: { readonly userAgent?: string };
  };
  const isOther = ['Deno', 'Bun'].some(name => name in globalThis);
  if (isOther || navigator?.userAgent === 'Cloudflare-Workers') return false;
  return process?.getBuiltinModule?.('node:worker_threads') !== undefined;
}
