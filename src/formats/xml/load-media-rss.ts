import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

export type MediaPictures = typeof import('./media-rss.js').mediaPictures;

/** Imports the function that reads Media RSS pictures, if the feed has its namespace or prefix; else `undefined`. */
export async function loadMediaRss({ text }: Pick<Answer, 'text'>): Promise<MediaPictures | undefined> {
  return /\/mrss|<media:/.test(text) ? (await lazy(() => import('./media-rss.js'))).mediaPictures : undefined;
}
