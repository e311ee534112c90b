import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../article.js';
import { writeLength } from '../locales/formatters.js';
import { directionOf } from '../locales/tag.js';
import type { CardView } from './card.js';

type Part = TemplateResult | typeof nothing;

/**
 * A heading element, `<h1>` to `<h6>`. An element with `role="heading"` would need no `switch`, but assistive technology and
 * outline tools support it less well.
 */
export function heading(level: number, part: string, content: unknown): TemplateResult {
  switch (Math.min(Math.max(Math.round(level), 1), 6)) {
    case 1:
      return html`<h1 part=${part} class=${part} dir="auto">${content}</h1>`;
    case 2:
      return html`<h2 part=${part} class=${part} dir="auto">${content}</h2>`;
    case 3:
      return html`<h3 part=${part} class=${part} dir="auto">${content}</h3>`;
    case 4:
      return html`<h4 part=${part} class=${part} dir="auto">${content}</h4>`;
    case 5:
      return html`<h5 part=${part} class=${part} dir="auto">${content}</h5>`;
    default:
      return html`<h6 part=${part} class=${part} dir="auto">${content}</h6>`;
  }
}

/** The headline with the card's only link; its `::after` covers the card, so that the whole card is clickable. */
export function headline(article: Article, view: CardView): TemplateResult {
  const { label, title } = article;
  const { target } = view;
  const href = view.href(article);
  const rel = /^_blank$/i.test(target ?? '') ? 'noopener' : nothing;
  const link = href
    ? html`<a part="link" class="link" href=${href} target=${target ?? nothing} rel=${rel}>${title}</a>`
    : title;
  return heading(
    view.level,
    'headline',
    label ? html`<span class="label"><bdi>${label}</bdi></span> ${link}` : link,
  );
}

/** The line with category, date, mark of sound or film, and a label on stories for members only; `nothing` if all are missing. */
export function meta(article: Article, view: CardView): Part {
  const { category, published, dateOnly } = article;
  const { texts, lang } = view;
  const written = published && view.date(published, dateOnly);
  const medium = article.media?.[0];
  const members = article.access === 'members' && html`<span class="members">${texts.members}</span>`;
  if (!category && !written && !medium && !members) return nothing;
  return html`<p part="meta" class="meta">
    ${category ? html`<span part="category" class="category">${category.name}</span>` : nothing}
    ${written ? html`<time part="date" class="date" datetime=${published.toISOString().slice(0, dateOnly ? 10 : 24)}>${written}</time>` : nothing}
    ${medium ? html`<span part="media">${texts[medium.kind]} ${medium.duration ? html`<span part="duration">${writeLength(lang, medium.duration)}</span>` : nothing}</span>` : nothing}
    ${members || nothing}
  </p>`;
}

/** The excerpt as a paragraph; `nothing` if the article has none. */
export function summary(article: Article): Part {
  return article.summary
    ? html`<p part="summary" class="summary" dir="auto">${article.summary}</p>`
    : nothing;
}

/**
 * The thumbnail. Its box has a fixed aspect ratio, so that the text below doesn't move when the picture has loaded. Lit sets
 * attributes in the order of the template: `loading` comes before `src`, or the browser would fetch a lazy picture at once
 * where another `<img>` of the page has the same URL. No referrer: the picture's host learns nothing of the page.
 * @param sizes value of the attribute `sizes` of `<img>`
 */
export function picture(article: Article, view: CardView, position: number, sizes: string): Part {
  const { image } = article;
  if (!view.images || !image) return nothing;
  const eager = position < view.eager;
  return html`<div part="picture" class="picture">
    <img
      part="image"
      referrerpolicy="no-referrer"
      loading=${eager ? 'eager' : 'lazy'}
      fetchpriority=${eager && position === 0 ? 'high' : nothing}
      decoding="async"
      sizes=${image.srcset ? sizes : nothing}
      srcset=${image.srcset ?? nothing}
      src=${image.src}
      alt=${image.alt}
      width=${image.width ?? nothing}
      height=${image.height ?? nothing}
    />
  </div>`;
}

/** Box around a card's text parts: `dir` follows the article's language; the class `text-only` marks a card without picture. */
export function words(
  article: Article,
  view: CardView,
  first: Part,
  second: Part,
  third: Part = nothing,
): TemplateResult {
  const isTextOnly = !view.images || !article.image;
  return html`<div
    class=${isTextOnly ? 'words text-only' : 'words'}
    dir=${article.language ? directionOf(article.language) : nothing}
  >
    ${first}${second}${third}
  </div>`;
}
