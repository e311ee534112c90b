import { FeedError } from './feed-error.js';

/**
 * Imports a module that not every page needs (code splitting).
 * @param load an arrow function with a literal `import()`, by which bundlers find chunks. The message of an error takes the
 * file's name from the function's source text, because WebKit's own error doesn't contain it
 * @returns the module's namespace object
 * @throws FeedError with reason `network` when the chunk can't be fetched; its message names the file and says to upload it
 * @example const { retry } = await lazy(() => import('./retry.js'));
 */
export async function lazy<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    const [file = 'a file'] = /(?<![\w.-])[\w.-]+\.js/.exec(`${String(load)} ${String(cause)}`) ?? [];
    const why =
      globalThis.navigator?.onLine === false
        ? 'the device is offline.'
        : `upload the library's whole folder, "chunks" included. ${String(cause)}`;
    throw new FeedError(`${file} of news-elements can't be loaded: ${why}`, { reason: 'network', cause });
  }
}
