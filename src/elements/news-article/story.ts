/** How a whole story is drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../article.js';
import type { CardView } from '../../cards/card.js';
import { heading, headline } from '../../cards/parts.js';
import { expandLink } from '../../articles/link-template.js';
import { formatDate } from '../../locales/format-date.js';
import { webLink } from '../../html/web-link.js';

/** What the parts of a story need to know besides the story. */
export interface StoryView extends CardView {
  readonly lang: string;
  readonly timeZone: string | undefined;
  /** Of cards; one that names nothing but a category leads from a topic to its stories. */
  readonly linkTemplate: string | undefined;
  /** As it is written: "4 min read". */
  readonly readingTime: string | undefined;
  /** False leaves out the text: headline, picture and lede only. */
  readonly whole: boolean;
  /** The text, when it is sanitised and set. */
  readonly body: HTMLElement | undefined;
  /** Whether it is long enough for a way back to the top. */
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
    ${whole ? [renderBody(story, view), renderTags(story, view)] : nothing}
    ${whole && isLong ? renderTopLink(view) : nothing}
  </article>`;
}

function renderHeadline(story: Article, view: StoryView): TemplateResult {
  if (!view.whole) return headline(story, view);
  const { label, title } = story;
  return heading(view.level, 'headline', [
    label ? html`<span class="label">${label}</span> ` : nothing,
    title,
  ]);
}

function renderMeta(story: Article, view: StoryView): Part {
  const { category, published } = story;
  const date = published && view.date(published);
  return html`<p part="meta" class="meta" lang=${view.lang}>
    ${category ? html`<span part="category" class="category">${category.name}</span>` : nothing}
    ${date ? html`<time part="date" class="date" datetime=${published.toISOString()}>${date}</time>` : nothing}
    ${renderUpdated(story, view)}
    ${view.whole && view.readingTime ? html`<span>${view.readingTime}</span>` : nothing}
  </p>`;
}

/** When it was changed, if that was on a later day: corrections of the first hours are part of writing. */
function renderUpdated({ published, modified }: Article, view: StoryView): Part {
  const dayOf = (date: Date): string =>
    formatDate(date, { lang: 'en', style: 'short', timeZone: view.timeZone });
  if (!published || !modified || modified <= published || dayOf(modified) === dayOf(published))
    return nothing;
  const date = view.date(modified);
  if (!date) return nothing;
  const [before = '', after = ''] = view.texts.updated.split('{when}');
  return html`<span class="updated"
    >${before}<time datetime=${modified.toISOString()}>${date}</time>${after}</span
  >`;
}

/** The names, joined as the language joins them, with the writers' pictures before. */
function renderByline({ authors }: Article, { texts, lang, images }: StoryView): Part {
  if (authors.length === 0) return nothing;
  const avatars = images ? authors.flatMap(({ avatar }) => avatar ?? []) : [];
  const names = new Intl.ListFormat(lang, { type: 'conjunction' }).formatToParts(
    authors.map(author => author.name),
  );
  let index = 0;
  const linked = names.map(({ type, value }) => {
    const author = type === 'element' ? authors[index++] : undefined;
    const url = webLink(author?.url);
    return url ? html`<a href=${url} rel="author">${value}</a>` : value;
  });
  const [before = '', after = ''] = texts.by.split('{names}');
  return html`<p part="byline" class="byline" lang=${lang}>
    ${avatars.map(
      avatar =>
        html`<img
          class="avatar"
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

/** The summary, unless it is only the beginning of the text that follows, and would be read twice. */
function renderLede({ summary }: Article, { body }: StoryView): Part {
  const squeeze = (text = ''): string => text.replace(/[\s…]+/g, '');
  const isOpening = squeeze(body?.textContent ?? '').startsWith(squeeze(summary).slice(0, 60));
  return summary && !isOpening ? html`<p part="lede" class="lede" dir="auto">${summary}</p>` : nothing;
}

/** The lead picture in its own ratio, with its caption and its credit. */
function renderHero({ image }: Article, { texts, images }: StoryView): Part {
  if (!image || !images) return nothing;
  const credit = image.credit && renderCredit(image.credit, texts.photo);
  return html`<figure part="figure" class="figure">
    <div part="picture" class="hero-picture">
      <img
        part="image"
        src=${image.src}
        srcset=${image.srcset ?? nothing}
        sizes=${image.srcset ? '(min-width: 48em) 44em, 100vw' : nothing}
        alt=${image.alt}
        width=${image.width ?? nothing}
        height=${image.height ?? nothing}
        fetchpriority="high"
        decoding="async"
      />
    </div>
    ${
      image.caption || credit
        ? html`<figcaption part="caption" class="caption" dir="auto">
            ${image.caption} ${credit || nothing}
          </figcaption>`
        : nothing
    }
  </figure>`;
}

/** Who made the picture; credits that say so themselves ("Illustration by …", "© …") stay as they are. */
function renderCredit(credit: string, template: string): TemplateResult {
  const saysItself = /[:：©]|^\S+ by /i.test(credit);
  const [before, after] = saysItself ? [] : template.split('{credit}');
  // A name in another script keeps its order, and the label's.
  return html`<span class="credit">${before}<bdi>${credit}</bdi>${after}</span>`;
}

function renderBody(story: Article, { body, texts }: StoryView): unknown {
  if (story.body || story.access !== 'members') return body;
  return html`<p class="notice">${texts.membersOnly}</p>`;
}

/** Not before the text, which would push them down. */
function renderTags(story: Article, { body, texts, linkTemplate = '' }: StoryView): Part {
  const { tags } = story;
  if (tags.length === 0 || (story.body && !body)) return nothing;
  const isOfCategories = /^[^{]*\{\+?category\}[^{]*$/.test(linkTemplate);
  const linked = (name: string): unknown => {
    const href = isOfCategories && webLink(expandLink(linkTemplate, { ...story, category: { name } }));
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
