import type { Article } from '../../article.js';
import { FeedError } from '../../feed-error.js';
import { sanitize } from '../../html/sanitize.js';
import { videoPlayer } from '../../html/video-hosts.js';
import type { StoryHost } from './story-controller.js';
import { typeset } from '../../html/typeset.js';

/** Headings, and links to places in a page. */
const HAS_SECTIONS = /<h[1-6]\b|href=["']?[^"'\s>]*#/i;

/** The story's text: sanitised, fitted into the article around it. Throws a `FeedError` when it can't be made safe. */
export async function setBody(story: Article, host: StoryHost): Promise<HTMLElement> {
  const html = story.body ?? '';
  // Without them, offline for instance, headings are only headings.
  const loading = HAS_SECTIONS.test(html) ? import('./sections.js').catch(() => undefined) : undefined;
  const note = async (root: Element) => (await loading)?.Sections.of(host).note(root, story);
  const nodes = await sanitize(html, note).catch(refuse);
  // Without a network to fetch it from, no picture comes either.
  if (host.noImages)
    (await import('../../html/drop-pictures.js').catch(() => undefined))?.dropPictures(nodes);
  typeset(nodes, story, host.level);
  const frames = [...nodes.querySelectorAll('iframe')];
  if (frames.length > 0) await putBehindButtons(frames, host);
  const body = document.createElement('div');
  body.className = 'body';
  body.part.add('body');
  body.dir = 'auto';
  body.append(nodes);
  return body;
}

/** Nothing is asked of a video's host until the visitor says so; without the buttons, there are no videos. */
async function putBehindButtons(frames: readonly HTMLIFrameElement[], host: StoryHost): Promise<void> {
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
