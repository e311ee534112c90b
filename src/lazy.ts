import { FeedError } from './feed-error.js';

/**
 * Imports a part of this library that not every page needs. A part that can't be fetched is a `FeedError` with reason
 * `network`, whose message names the missing file and says what to upload.
 * @param load written as `() => import('./retry.js')`: bundlers look for `import()`, and the message takes the file's name
 * from the function's text, since WebKit's own error doesn't tell it
 * @example const { retry } = await lazy(() => import('./retry.js'));
 */
export async function lazy<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    const [file = 'a file'] = /[\w.-]+\.js/.exec(`${String(load)} ${String(cause)}`) ?? [];
    const why =
      globalThis.navigator?.onLine === false
        ? 'the device is offline.'
        : `upload the library's whole folder, "chunks" included. ${String(cause)}`;
    throw new FeedError(`${file} of news-elements can't be loaded: ${why}`, { reason: 'network', cause });
  }
}
