/** Lit templates of one story, for the layouts `full` and `summary` of `<news-article>`. */
import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../article.js';
import type { CardView } from '../../cards/card.js';
import { heading, headline } from '../../cards/parts.js';
import { formatDate } from '../../locales/format-date.js';
import type { StoryTexts } from '../../locales/locale.js';
import { standsAbove } from '../../html/lead-picture.js';
import { newLexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { webLink } from '../../html/web-link.js';
import type { StoryPlayers } from './players.js';

/** Settings and values that the templates of a story need besides the article. */
export interface StoryView extends CardView {
  readonly texts: StoryTexts;
  readonly timeZone: string | undefined;
  /** Makes the URL for one of the story's topics. Undefined if topics are no links. */
  readonly topicLink: ((name: string) => string | undefined) | undefined;
  /** The reading time as text, for example "4 min read"; undefined when it is unknown. */
  readonly readingTime: string | undefined;
  /** Whether body, topics and reading time are drawn, or only headline, dates, writers, lede and picture. */
  readonly whole: boolean;
  /** The sanitised body; undefined until sanitising is done, and for a story without a body. */
  readonly body: HTMLElement | undefined;
  /** Whether the body is drawn, or there is none to come. On a server, false for layouts with a body. */
  readonly isReady: boolean;
  /** What plays the story's recordings; undefined until it has been fetched, and for a story without any. */
  readonly players: StoryPlayers | undefined;
  /** The line with the link to the story's own page. */
  readonly sourceLink: unknown;
  /** Whether the "back to top" link is drawn. */
  readonly isLong: boolean;
  readonly goToTop: (event: Event) => void;
  readonly follow: (event: Event) => void;
}

type Part = TemplateResult | typeof nothing;

export function renderStory(story: Article, view: StoryView): TemplateResult {
  const { whole, isLong } = view;
  return html`<article class="story" lang=${story.language ?? nothing} @click=${view.follow}>
    ${renderHeadline(story, view)} ${renderMeta(story, view)} ${renderByline(story, view)}
    ${renderLede(story, view)} ${renderHero(story, view)}
    ${whole ? [renderBody(story, view), view.sourceLink || nothing, renderTags(story, view)] : nothing}
    ${whole && isLong ? renderTopLink(view) : nothing}
  </article>`;
}

function renderHeadline(story: Article, view: StoryView): TemplateResult {
  if (!view.whole) return headline(story, view);
  const { label, title } = story;
  return heading(view.level, 'headline', [
    label ? html`<span class="label"><bdi>${label}</bdi></span> ` : nothing,
    title,
  ]);
}

function renderMeta(story: Article, view: StoryView): Part {
  const { category, published, dateOnly } = story;
  const date = published && view.date(published, dateOnly);
  return html`<p part="meta" class="meta" lang=${view.lang}>
    ${category ? html`<span part="category" class="category">${category.name}</span>` : nothing}
    ${date ? html`<time part="date" class="date" datetime=${published.toISOString().slice(0, dateOnly ? 10 : 27)}>${date}</time>` : nothing}
    ${renderUpdated(story, view)}
    ${view.whole && view.readingTime ? html`<span>${view.readingTime}</span>` : nothing}
  </p>`;
}

/** Draws the date of the last change, unless it is the day of publication: corrections in the first hours are normal. */
function renderUpdated({ published, modified, dateOnly }: Article, view: StoryView): Part {
  const dayOf = (date: Date): string =>
    formatDate(date, { lang: 'en', style: 'short', timeZone: view.timeZone, dateOnly });
  if (!published || !modified || modified <= published || dayOf(modified) === dayOf(published))
    return nothing;
  const date = view.date(modified, dateOnly);
  if (!date) return nothing;
  const [before = '', after = ''] = view.texts.updated.split('{when}');
  return html`<span class="updated"
    >${before}<time datetime=${modified.toISOString()}>${date}</time>${after}</span
  >`;
}

/**
 * Draws the writers' portraits, then their names as a list in the language of the labels: "A, B, and C" in English. `<bdi>`
 * isolates each name: neither a right-to-left name nor a bidi control character in one must reorder the words around it.
 */
function renderByline({ authors }: Article, { texts, lang, images }: StoryView): Part {
  if (authors.length === 0) return nothing;
  const avatars = images ? authors.flatMap(({ avatar }) => avatar ?? []) : [];
  const names = new Intl.ListFormat(lang, { type: 'conjunction' }).formatToParts(
    authors.map(author => author.name),
  );
  let index = 0;
  const linked = names.map(({ type, value }) => {
    const author = type === 'element' ? authors[index++] : undefined;
    if (!author) return value;
    const url = webLink(author.url);
    return url ? html`<bdi><a href=${url} rel="author">${value}</a></bdi>` : html`<bdi>${value}</bdi>`;
  });
  const [before = '', after = ''] = texts.by.split('{names}');
  return html`<p part="byline" class="byline" lang=${lang}>
    ${avatars.map(
      avatar =>
        html`<img
          class="avatar"
          referrerpolicy="no-referrer"
          src=${avatar}
          alt=""
          width="32"
          height="32"
          loading="lazy"
          decoding="async"
        />`,
    )}
    <span>${before}${linked}${after}</span>
  </p>`;
}

/** A text's letters and digits without accents. Of an entity that `plainText` can't decode (`&eacute;`), the first letter. */
const lettersOf = (text: string): string =>
  text
    .replace(/&(\w)\w+;/g, '$1')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Draws the summary as lede, unless its first sentence is near the body's beginning, so that visitors would read it twice. Only
 * letters and digits are compared, at most 60: an excerpt leaves out headings, captions and marks of footnotes. Until the body
 * is drawn, its HTML is compared, because a lede that leaves later would move the text below it (layout shift). Servers draw
 * no body, and always the lede.
 */
function renderLede({ summary = '', body: source = '' }: Article, { body, isReady }: StoryView): Part {
  const [sentence = summary] = /^.{20,300}?[.!?。！？]/su.exec(summary) ?? [];
  const text = body?.textContent ?? (isReady || isServer ? '' : plainText(source, newLexicon()));
  const isOpening = !!text && lettersOf(text.slice(0, 3000)).includes(lettersOf(sentence).slice(0, 60));
  return summary && !isOpening ? html`<p part="lede" class="lede" dir="auto">${summary}</p>` : nothing;
}

/** Draws the lead picture, uncropped, with its caption and its credit. */
function renderHero(story: Article, { texts, images, whole, players }: StoryView): Part {
  const { image } = story;
  if (!image || !images || (whole && !standsAbove(story))) return nothing;
  const credit = image.credit && renderCredit(image.credit, texts.photo);
  return html`<figure part="figure" class="figure">
    <div part="picture" class="hero-picture">
      <img
        part="image"
        referrerpolicy="no-referrer"
        src=${image.src}
        srcset=${image.srcset ?? nothing}
        sizes=${image.srcset ? '(min-width: 48em) 44em, 100vw' : nothing}
        alt=${image.alt}
        width=${image.width ?? nothing}
        height=${image.height ?? nothing}
        fetchpriority="high"
        decoding="async"
      />
      ${players?.cover}
    </div>
    ${
      image.caption || credit
        ? html`<figcaption part="caption" class="caption" dir="auto">
            <bdi>${image.caption}</bdi> ${credit || nothing}
          </figcaption>`
        : nothing
    }
  </figure>`;
}

/** Draws the credit after the label "Photo: ", unless it has a label of its own, such as "Illustration by …" or "© …". */
function renderCredit(credit: string, template: string): TemplateResult {
  const saysItself = /[:：©]|^\S+ by /i.test(credit);
  const [before, after] = saysItself ? [] : template.split('{credit}');
  // `<bdi>` isolates the credit: a right-to-left name must not reorder a left-to-right label's characters, or vice versa.
  return html`<span class="credit">${before}<bdi>${credit}</bdi>${after}</span>`;
}

/** Draws the story's text. Recordings stand before it and belong to the part `body`, which is a box around both then. */
function renderBody(story: Article, { body, texts, players }: StoryView): unknown {
  const isLocked = !story.body && story.access === 'members';
  const text = isLocked ? html`<p class="notice">${texts.membersOnly}</p>` : body;
  return story.media?.length ? html`<div part="body">${players?.list}${text}</div>` : text;
}

/** Draws the story's topics, but not before what is above them, which would push them down (layout shift). */
function renderTags(story: Article, { body, isReady, texts, topicLink }: StoryView): Part {
  const { tags, media } = story;
  if (tags.length === 0 || (story.body && !body) || (media && !isReady)) return nothing;
  const linked = (name: string): unknown => {
    const href = topicLink?.(name);
    return href ? html`<a href=${href}>${name}</a>` : name;
  };
  return html`<ul part="tags" class="tags" aria-label=${texts.tags}>
    ${tags.map(tag => html`<li dir="auto">${linked(tag)}</li>`)}
  </ul>`;
}

function renderTopLink({ texts, goToTop }: StoryView): TemplateResult {
  return html`<div class="way-up">
    <a part="top-link" class="top-link" href="#top" aria-label=${texts.backToTop} @click=${goToTop}>
      <span aria-hidden="true">↑</span>${texts.top}
    </a>
  </div>`;
}
