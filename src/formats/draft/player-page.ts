import type { MediaDraft } from './draft.js';

/** The page that shows a film, and the page that plays it in a frame. */
export interface PlayerPage extends MediaDraft {
  readonly url: string;
  readonly type: 'text/html';
  readonly kind: 'video';
  readonly embed: string;
}

interface VideoHost {
  readonly host: RegExp;
  /** Matches path and query of a film's URL; group 1 is its id. */
  readonly path: RegExp;
  readonly page: string;
  readonly embed: string;
}

const hosts: readonly VideoHost[] = [
  {
    host: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$/,
    path: /^\/(?:watch\?(?:[^&]*&)*?v=|(?:embed|v|shorts|live)\/)([\w-]{11})(?![\w-])/,
    page: 'https://www.youtube.com/watch?v=',
    embed: 'https://www.youtube-nocookie.com/embed/',
  },
  {
    host: /^youtu\.be$/,
    path: /^\/([\w-]{11})(?![\w-])/,
    page: 'https://www.youtube.com/watch?v=',
    embed: 'https://www.youtube-nocookie.com/embed/',
  },
  {
    host: /^(?:(?:www|player)\.)?vimeo\.com$/,
    path: /^\/(?:video\/)?(\d{5,12})(?![\w/])/,
    page: 'https://vimeo.com/',
    embed: 'https://player.vimeo.com/video/',
  },
  {
    host: /^(?:www\.)?dailymotion\.com$/,
    path: /^\/(?:embed\/)?video\/(\w{5,20})(?!\w)/,
    page: 'https://www.dailymotion.com/video/',
    embed: 'https://www.dailymotion.com/embed/video/',
  },
];

/** The pages of a film, if `url`, which is absolute, is a film's on a host that shows nothing else; else `undefined`. */
export function playerPage(url: string): PlayerPage | undefined {
  const { hostname, pathname, search } = new URL(url);
  const found = hosts.find(({ host }) => host.test(hostname));
  const id = found?.path.exec(pathname + search)?.[1];
  // Vimeo plays a film that isn't listed only with the key of its address.
  const [key = ''] = /vimeo/.test(hostname) ? (/(?<=[?&])h=\w{1,40}(?!\w)/.exec(search) ?? []) : [];
  return found && id
    ? { url: found.page + id, type: 'text/html', kind: 'video', embed: found.embed + id + (key && `?${key}`) }
    : undefined;
}
