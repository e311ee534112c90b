import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

export type MediaPictures = typeof import('./media-rss.js').mediaPictures;

/** Loads the Media RSS reader for feeds that use its namespace; `undefined` for others. */
export async function loadMediaRss({ text }: Pick<Answer, 'text'>): Promise<MediaPictures | undefined> {
  return /\/mrss|<media:/.test(text) ? (await lazy(() => import('./media-rss.js'))).mediaPictures : undefined;
}
