/** Script of the page that `host-page.ts` opens in Chromium: the functions that it calls there, as `window.host`. */
import '../../src/define.js';
import type { FeedError } from '../../src/feed-error.js';
import { loadFeed } from '../../src/load/load-feed.js';
import type { LoadFeedOptions } from '../../src/load/load-options.js';

/** Content of an element's shadow root: headlines, all text, and URLs of its pictures. */
export interface Shown {
  readonly headlines: readonly string[];
  readonly text: string;
  readonly pictures: readonly string[];
}

const host = {
  /** Calls `loadFeed`; resolves to JSON of the feed, or of the error: reason, status, message. */
  load: (endpoint: string, options: LoadFeedOptions): Promise<string> =>
    loadFeed(endpoint, options).then(
      feed => JSON.stringify(feed),
      ({ reason, status, message }: FeedError) => JSON.stringify({ reason, status, message }),
    ),

  shows(src: string): Promise<boolean> {
    const image = new Image();
    image.src = src;
    return image.decode().then(
      () => image.naturalWidth > 0,
      () => false,
    );
  },

  /** Sets the page's HTML, or clicks a part of its last element; resolves to that element's content after its next load. */
  async show({ markup, press }: { markup?: string; press?: string }): Promise<Shown> {
    if (markup) document.body.innerHTML = markup;
    const element = document.body.lastElementChild as HTMLElement & { updateComplete: Promise<unknown> };
    const within = <E extends HTMLElement>(selector: string): E[] =>
      Array.from(element.shadowRoot?.querySelectorAll<E>(selector) ?? []);
    const arrived = new Promise((resolve, reject) => {
      element.addEventListener('news-load', resolve, { once: true });
      element.addEventListener('news-error', ({ error }) => reject(error), { once: true });
    });
    if (press) within(`[part~="${press}"]`)[0]?.click();
    await arrived;
    await element.updateComplete;
    return {
      headlines: within('[part~="headline"]').map(({ textContent }) => textContent.trim()),
      text: element.shadowRoot?.textContent ?? '',
      pictures: within<HTMLImageElement>('img').map(({ src }) => src),
    };
  },
};

declare global {
  interface Window {
    host: typeof host;
  }
}

window.host = host;
