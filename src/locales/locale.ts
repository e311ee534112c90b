import type { en } from './en.js';
import type { enFilters } from './en-filters.js';
import type { enNotice } from './en-notice.js';
import type { enStory } from './en-story.js';

/** All texts of one language. A language file that lacks one doesn't compile. */
export type Locale = typeof en & typeof enStory & typeof enNotice & typeof enFilters;

/** The texts that an element has: all of them, or only those of lists, in English. */
export type ListTexts = typeof en & Partial<Locale>;

/** The texts of lists and stories. */
export type StoryTexts = ListTexts & typeof enStory;

/** The texts of lists and notices. */
export type NoticeTexts = ListTexts & typeof enNotice;
