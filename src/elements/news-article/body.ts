import type { Article } from '../../article.js';
import { FeedError } from '../../feed-error.js';
import { sanitize } from '../../html/sanitize.js';
import { unclobbered } from '../../html/unclobbered.js';
import { lazy } from '../../lazy.js';
import type { NewsArticleHost } from './news-article-host.js';
import { typeset } from '../../html/typeset.js';

/**
 * Matches HTML that has a heading or a link with a fragment (`#name`). Only for such HTML, `sections.ts` is fetched. From
 * each `#`, it looks back to the `#` before it at most: looking forward from each `href=` would take quadratic time.
 */
const HAS_SECTIONS = /<h[1-6]\b|#(?<=href=["']?[^"'\s>#]*#)/i;

/**
 * Returns a `<div>` with the story's body: sanitised, fitted into the article by `typeset` (heading levels, wide tables), and
 * with players behind play buttons and posters behind videos. Throws a `FeedError` if sanitising fails.
 */
export async function setBody(story: Article, host: NewsArticleHost): Promise<HTMLElement> {
  const { element, level } = host;
  const html = story.body ?? '';
  // If the chunk `sections.ts` can't be fetched (offline, for instance), the body is drawn without links to its sections.
  const loading = HAS_SECTIONS.test(html)
    ? lazy(() => import('./sections.js')).catch(console.warn)
    : undefined;
  const note = async (root: Element) => (await loading)?.Sections.of(element).note(root, story);
  const nodes = await sanitize(html, note).catch(refuse);
  // If the chunk `drop-pictures.ts` can't be fetched, the pictures stay in the body. If that is because the visitor is
  // offline, the pictures can't be fetched, either.
  if (element.noImages)
    (await lazy(() => import('../../html/drop-pictures.js')).catch(console.warn))?.dropPictures(nodes);
  typeset(nodes, story, level);
  // No request is sent to a player's host until the visitor presses the play button. If the chunk `embeds.ts` can't be fetched,
  // the frames are removed, and links without a title have the host as their text.
  for (const embed of nodes.querySelectorAll('iframe, a.untitled')) {
    const embeds = await lazy(() => import('./embeds.js')).catch(console.warn);
    if (embeds) embeds.drawEmbed(embed, host);
    else if (embed.localName === 'iframe') embed.remove();
  }
  for (const video of nodes.querySelectorAll<HTMLVideoElement>('video[poster]')) {
    // If the chunk `poster.ts` can't be fetched, the videos have no posters.
    const posters = await lazy(() => import('./poster.js')).catch(console.warn);
    if (posters) posters.drawPoster(video, element.renderRoot);
    else video.removeAttribute('poster');
  }
  for (const track of nodes.querySelectorAll('track')) holdCaptions(track);
  const body = unclobbered('createElement')('div');
  body.className = 'body';
  // With recordings, `story.ts` draws a box with this part around recordings and text.
  if (!story.media?.length) body.setAttribute('part', 'body');
  body.append(nodes);
  // After the nodes: Chromium looks for the direction anew at each node that an element with `dir="auto"` gets, which takes
  // 20 s for 20,000 paragraphs without text.
  body.dir = 'auto';
  return body;
}

/**
 * Takes captions out of a film until it is started. Browsers would ask for those with `default` at once if they are of the page's
 * own origin; those of other origins, never.
 */
function holdCaptions(track: HTMLTrackElement): void {
  const { parentElement: film, src } = track;
  if (!film || !src.startsWith(`${location.origin}/`)) return;
  track.remove();
  // Of an element that was made in another document, Chromium loads nothing.
  film.addEventListener('play', () => film.append(unclobbered('importNode')(track)), { once: true });
}

function refuse(cause: unknown): never {
  if (cause instanceof FeedError) throw cause;
  throw new FeedError('The text of this story could not be made safe to show.', { reason: 'format', cause });
}
