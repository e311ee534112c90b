/** The line that leads from a story to its own page. This module is a chunk, fetched in parallel with the body's code. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../article.js';
import { unclobbered } from '../../html/unclobbered.js';
import { webLink } from '../../html/web-link.js';
import type { StoryTexts } from '../../locales/locale.js';
import { addStyles } from '../../styles.js';

const styles = css`
  .source-link {
    margin-block-start: 1.5em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .source-link a {
    color: var(--_accent);
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
  }
`;

/** A body that isn't longer than the excerpt by this factor is a teaser. */
const MUCH_LONGER = 1.5;

/** Words with which feeds send readers on, at the end of a teaser. */
const READ_MORE = [
  'read (?:more|on|the (?:full|rest|whole))|(?:continue|keep) reading|view (?:full|original) (?:post|article)',
  'weiterlesen|mehr lesen|lire (?:la suite|plus)|seguir leyendo|leer más|continúa leyendo|leggi (?:tutto|di più)',
  'ler mais|leia mais|continue lendo|lees (?:meer|verder)|läs mer|les mer|læs mere|czytaj (?:więcej|dalej)|číst dále',
  'читать (?:далее|дальше|полностью)|devamını oku|đọc (?:thêm|tiếp)|baca selengkapnya|selengkapnya',
  '続きを読む|もっと読む|더 ?보기|계속 읽기|阅读(?:全文|更多)|閱讀(?:全文|更多)|繼續閱讀|继续阅读',
  'اقرأ المزيد|ادامه مطلب|קרא עוד|המשך קריאה|और पढ़ें',
].join('|');

/** Matches the end of a text that was cut off, or that ends with words such as "Read more at the Lantern". */
const CUT_OFF = new RegExp(`(?:…|\\.\\.\\.)[\\])}\\s]{0,9}$|(?:${READ_MORE})[^.!?…。]{0,100}$`, 'iu');

/** The longest end of a text that `CUT_OFF` looks at. */
const LONGEST_END = 160;

interface SourceLinkView {
  readonly texts: StoryTexts;
  readonly lang: string;
  readonly target?: string | undefined;
}

/** Adds the styles of the line to a shadow root. */
export const addSourceLinkStyles = (root: Node): void => addStyles(root, styles);

/**
 * Draws the link to the story's own page, with the name of its host; `nothing` if there is none, or if the document is that page.
 * @param body the drawn body; undefined for a story without one
 */
export function renderSourceLink(
  story: Article,
  body: Element | undefined,
  { texts, lang, target }: SourceLinkView,
): TemplateResult | typeof nothing {
  const here = unclobbered('URL');
  const href = webLink(story.url);
  const url = href && URL.parse(href, unclobbered('baseURI'));
  if (!url || pageOf(url) === pageOf(new URL(here))) return nothing;
  const teaser = isTeaser(story, body?.textContent ?? '');
  // A site doesn't tell its visitors where a story was published that it shows whole.
  if (!teaser && url.host === new URL(here).host) return nothing;
  const text = teaser ? texts.fullStoryOn : texts.publishedOn;
  const [before, after] = text.split('{host}');
  const host = url.host.replace(/^www\./, '');
  return html`<p part="source-link" class="source-link" lang=${lang}>
    <a href=${href} rel="noopener" target=${target ?? nothing}>${before}<bdi>${host}</bdi>${after}</a>
  </p>`;
}

/** Whether a text is only the beginning of its story: members may read on, it is hardly longer than the excerpt, or cut off. */
export function isTeaser({ access, summary = '' }: Article, text: string): boolean {
  const length = (words: string) => words.replace(/\s+/g, '').length;
  return (
    access === 'members' ||
    length(text) <= MUCH_LONGER * length(summary) ||
    CUT_OFF.test(text.trimEnd().slice(-LONGEST_END))
  );
}

/** What tells a page from others: its host and path. Fragments, tracking parameters and a slash at the end don't. */
const pageOf = ({ host, pathname }: URL): string => host + pathname.replace(/\/$/, '');
