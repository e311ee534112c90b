import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

/** What reads the pictures of Media RSS, and sound and film of enclosures, Media RSS and podcasts. */
export type MediaRss = Pick<typeof import('./media-rss.js'), 'mediaPictures' | 'recordingsOf'>;

/** Finds what sound and film have in feeds: a media type or medium in an attribute, an extension, a video of YouTube. */
const RECORDING =
  /["'](?:audio|video|mp[34]|m4a)["'/]|\.(?:mp3|m4[abv]|aac|og[agv]|opus|wav|flac|mp4|webm|mov|m3u8)\b|videoid/i;

/** Imports and returns the reader of Media RSS and of recordings; `undefined` when the feed has no word of these. */
export async function loadMediaRss({ text }: Pick<Answer, 'text'>): Promise<MediaRss | undefined> {
  const hasRecording = RECORDING.test(text);
  if (!/\/mrss|<media:/i.test(text) && !(hasRecording && /enclosure|videoid/i.test(text))) return undefined;
  // Prefetches what `stages.ts` will import if there are recordings. A failure is ignored here: the later `import()` reports it.
  if (hasRecording) void import('../draft/companions.js').catch(() => {});
  return lazy(() => import('./media-rss.js'));
}
