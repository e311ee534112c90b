import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

/** What reads the pictures of Media RSS, and sound and film of enclosures, Media RSS and podcasts. */
export type MediaRss = Pick<typeof import('./media-rss.js'), 'mediaPictures' | 'recordingsOf'>;

/** Imports and returns the reader of Media RSS and of recordings; `undefined` when the feed has no word of these. */
export async function loadMediaRss({ text }: Pick<Answer, 'text'>): Promise<MediaRss | undefined> {
  if (!/\/mrss|<media:|enclosure|videoid/i.test(text)) return undefined;
  // Prefetches what `stages.ts` will import if there are recordings. A failure is ignored here: the later `import()` reports it.
  void import('../draft/companions.js').catch(() => {});
  return lazy(() => import('./media-rss.js'));
}
