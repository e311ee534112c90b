import type { Article } from '../../article.js';
import { FeedError } from '../../feed-error.js';
import { sanitize } from '../../html/sanitize.js';
import { videoPlayer } from '../../html/video-hosts.js';
import type { NewsArticleHost } from './news-article-host.js';
import { typeset } from '../../html/typeset.js';

/** Matches HTML with headings or links to a fragment: only these need `sections.ts`. */
const HAS_SECTIONS = /<h[1-6]\b|href=["']?[^"'\s>]*#/i;

/** An element with the story's body: sanitised, and fitted into the article. Throws a `FeedError` if it can't be made safe. */
export async function setBody(story: Article, host: NewsArticleHost): Promise<HTMLElement> {
  const { element, level } = host;
  const html = story.body ?? '';
  // If this chunk can't be fetched (offline, for instance), headings get no links to themselves.
  const loading = HAS_SECTIONS.test(html) ? import('./sections.js').catch(() => undefined) : undefined;
  const note = async (root: Element) => (await loading)?.Sections.of(element).note(root, story);
  const nodes = await sanitize(html, note).catch(refuse);
  // If the network fails for this chunk, the pictures that it would have removed can't load, either.
  if (element.noImages)
    (await import('../../html/drop-pictures.js').catch(() => undefined))?.dropPictures(nodes);
  typeset(nodes, story, level);
  const frames = [...nodes.querySelectorAll('iframe')];
  if (frames.length > 0) await putBehindButtons(frames, host);
  const body = document.createElement('div');
  body.className = 'body';
  body.part.add('body');
  body.dir = 'auto';
  body.append(nodes);
  return body;
}

/**
 * Replaces the frames of videos by play buttons: no request is sent to a video's host until the visitor presses its button.
 * If the code of the buttons can't be fetched, the frames are removed.
 */
async function putBehindButtons(frames: readonly HTMLIFrameElement[], host: NewsArticleHost): Promise<void> {
  const players = await import('./play-button.js').catch(() => undefined);
  for (const frame of frames) {
    const player = videoPlayer(frame.src);
    if (players && player) frame.replaceWith(players.playButton(frame, player, host));
    else frame.remove();
  }
}

function refuse(cause: unknown): never {
  if (cause instanceof FeedError) throw cause;
  throw new FeedError('The text of this story could not be made safe to show.', { reason: 'format', cause });
}
