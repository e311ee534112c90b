/** What visitors of a story's own page don't see or don't read, by the tags of its HTML. */
import { isInlineImage, names, trackers } from './tables.js';

/** Returns the value of a tag's attribute; `undefined` or `null` without it. */
export type Attributes = (name: string) => string | null | undefined;

/**
 * Matches styles that hide an element. `opacity: 0` and `visibility: hidden` aren't among them: scripts of many sites fade in
 * a story with them. Nor are sizes of 0, which layouts use against gaps.
 */
const hiding = /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all)/i;

/** Classes of text for screen readers and for the previews of mail programs. */
const unseen = names(
  'mcnPreviewText preheader screen-reader-only screen-reader-text sr-only visually-hidden visuallyhidden',
);

/**
 * Classes of elements beside a story: share bars, related posts, subscribe boxes, players that need a script, copy buttons, and
 * the drawn twin of a formula that is there as MathML, too.
 */
const furniture = names(
  'addtoany_content addtoany_share_save_container addthis_toolbox crp_related essb_links feedflare heateor_sss_sharing_container ' +
    'jp-relatedposts mf-related mf-viral sd-sharing share-buttons sharebuttons sharedaddy social-share yarpp yarpp-related ' +
    'jetpack_subscription_widget kg-signup-card mc4wp-form subscription-widget subscription-widget-wrap wp-block-jetpack-subscriptions ' +
    'kg-audio-player kg-bookmark-icon kg-video-overlay kg-video-player kg-video-player-container ' +
    'anchorjs-link copy-button copy-code-button copybtn katex-html',
);

const classes = (attribute: Attributes): string[] => attribute('class')?.slice(0, 1000).split(/\s+/) ?? [];

/** Whether an element is hidden from sight, so that it is hidden here, too. */
export const isHidden = (attribute: Attributes): boolean =>
  (attribute('hidden') ?? 'until-found') !== 'until-found' ||
  hiding.test(attribute('style')?.slice(0, 1000) ?? '') ||
  classes(attribute).some(name => unseen.has(name));

/** Whether an element stands beside the story: a share bar, a subscribe box, a part of a player that a script makes work. */
export const isFurniture = (attribute: Attributes): boolean =>
  classes(attribute).some(name => furniture.has(name));

const accordion = /accordion|collaps|faq/i;

/** Whether a button is the headline of what it opens: in an accordion, or with `aria-expanded` and no menu. */
export const isHeadline = (attribute: Attributes): boolean =>
  (!!attribute('aria-expanded') && !attribute('aria-haspopup')) ||
  ['class', 'data-toggle', 'data-bs-toggle'].some(name =>
    accordion.test(attribute(name)?.slice(0, 1000) ?? ''),
  );

const lengthOf = (value: string | null | undefined): number => parseInt(value || '99', 10);

/** Whether an `<img>` counts readers: its URL is a tracker's, or it has a size of at most two pixels. */
export function isTracker(attribute: Attributes): boolean {
  const src = attribute('src') ?? '';
  const [width, height] = [lengthOf(attribute('width')), lengthOf(attribute('height'))];
  return (
    trackers.test(src.slice(0, 2000).replaceAll('&amp;', '&')) ||
    (Math.min(width, height) <= 1 && !isInlineImage(src)) ||
    Math.max(width, height) <= 2
  );
}
