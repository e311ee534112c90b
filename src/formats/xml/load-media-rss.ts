import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

export type MediaPictures = typeof import('./media-rss.js').mediaPictures;

/**
 * Imports and returns the reader of Media RSS pictures; `undefined` when the feed lacks the namespace and prefix of Media RSS.
 */
export async function loadMediaRss({ text }: Pick<Answer, 'text'>): Promise<MediaPictures | undefined> {
  return /\/mrss|<media:/.test(text) ? (await lazy(() => import('./media-rss.js'))).mediaPictures : undefined;
}
