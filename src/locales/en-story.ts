import type { Plural } from './plural.js';

/** The English texts of stories, which only pages with a story load. */
export const enStory = {
  /** Text of the consent button in the place of an embedded video. `{host}` is the host name of the video player. */
  playFrom: 'Play video from {host}',
  /** The same for sound. */
  playSoundFrom: 'Play audio from {host}',
  /** Text of the link in the place of something embedded that has no title. `{host}` is the host name of its page. */
  viewOn: 'View on {host}',
  /** Visible text of the link at the end of long stories. */
  top: 'Top',
  /** Accessible name of the link at the end of long stories, whose visible text is `top`. */
  backToTop: 'Back to top',
  /** Shown beside the date of a story that was changed on a later day. `{when}` is the date of the change. */
  updated: 'Updated {when}',
  /** Byline of a story. `{names}` is the list of its authors' names. */
  by: 'By {names}',
  /** Reading time of a story; `{n}` is in minutes. */
  minutes: { one: '{n} min read', other: '{n} min read' } as Plural,
  /** Shown in the place of the text of a story for members only. */
  membersOnly: 'This story is for members. Read it on the site.',
  /** Text of the link below a story of which the source gives only the beginning. */
  fullStoryOn: 'Read the full story on {host}',
  /** Text of the link below a story that the source gives whole. */
  publishedOn: 'Originally published on {host}',
  /** Credit under a picture. `{credit}` is the name of the photographer or agency. */
  photo: 'Photo: {credit}',
  /** Accessible name of a story's list of topics. */
  tags: 'Topics',
};

/** Completes the texts that an element has by those of stories. */
export const storyTexts = <Texts extends object>(texts: Texts): typeof enStory & Texts => ({
  ...enStory,
  ...texts,
});
