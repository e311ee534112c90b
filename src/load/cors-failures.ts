import type { FeedError } from '../feed-error.js';

/** The errors of `explain-failure.ts` for which CORS is the reason, or may be where no probe could tell. */
export const corsFailures = new WeakSet<FeedError>();
