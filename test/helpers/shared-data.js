import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * URL of a file or folder in `../shared`, a folder beside the repository that a clone does not contain. If it is missing,
 * the process prints that nothing was examined, and exits with status 1.
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
