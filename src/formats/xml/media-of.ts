import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

export type MediaPictures = typeof import('./media-rss.js').mediaPictures;

/** What reads Media RSS, for the feeds that have some. */
export async function mediaOf({ text }: Pick<Answer, 'text'>): Promise<MediaPictures | undefined> {
  return /\/mrss|<media:/.test(text) ? (await lazy(() => import('./media-rss.js'))).mediaPictures : undefined;
}
