/**
 * The URL of a request without user name, password, query and fragment, any of which may contain a key. Relative URLs in the
 * answer are resolved against the result: resolved against the URL itself, a link to `#note` would contain the key, too.
 */
export const baseUrl = (url: string): string => url.replace(/(?<=:\/\/)[^/?#]*@|[?#][^]*/g, '');
