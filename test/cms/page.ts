/** The browser's side of `host-page.ts`. */
import '../../src/define.js';
import type { FeedError } from '../../src/feed-error.js';
import { loadFeed } from '../../src/load/load-feed.js';
import type { LoadFeedOptions } from '../../src/load/load-options.js';

/** What a visitor sees of an element. */
export interface Shown {
  readonly headlines: readonly string[];
  readonly text: string;
  readonly pictures: readonly string[];
}

const host = {
  /** A feed, or why there is none, as JSON. */
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

  /** Puts elements on the page, or presses a part of the last one; resolves when its next stories are shown. */
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
