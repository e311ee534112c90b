import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Where something in `../shared`, beside the repository, is. It is no part of a clone: without it the process says so and
 * fails, as nothing was examined.
 */
export function sharedData(path) {
  const url = new URL(`../../../shared/${path}`, import.meta.url);
  if (!existsSync(url)) {
    console.error(
      `${fileURLToPath(url)} is missing. It is no part of this repository. Nothing was examined.`,
    );
    process.exit(1);
  }
  return url;
}
