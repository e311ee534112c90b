import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article } from '../../article.js';
import type { Locale } from '../../locales/en.js';

/** What the parts of a story need to know besides the story. */
export interface StoryView {
  readonly texts: Locale;
  readonly lang: string;
  readonly images: boolean;
}

type Part = TemplateResult | typeof nothing;

/** The names, joined as the language joins them, with the writers' pictures before. */
export function renderByline({ authors }: Article, { texts, lang, images }: StoryView): Part {
  if (authors.length === 0) return nothing;
  const avatars = images ? authors.flatMap(({ avatar }) => avatar ?? []) : [];
  const names = new Intl.ListFormat(lang, { type: 'conjunction' }).formatToParts(
    authors.map(author => author.name),
  );
  let index = 0;
  const linked = names.map(({ type, value }) => {
    const author = type === 'element' ? authors[index++] : undefined;
    return author?.url ? html`<a href=${author.url} rel="author">${value}</a>` : value;
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

/** The lead picture in its own ratio, with its caption and its credit. */
export function renderHero({ image }: Article, { texts, images }: StoryView): Part {
  if (!image || !images) return nothing;
  const credit = image.credit && texts.photo.replace('{credit}', image.credit);
  return html`<figure part="figure" class="figure">
    <div part="picture" class="hero-picture">
      <img
        part="image"
        src=${image.src}
        srcset=${ifDefined(image.srcset)}
        sizes=${image.srcset ? '(min-width: 48em) 44em, 100vw' : nothing}
        alt=${image.alt}
        width=${ifDefined(image.width)}
        height=${ifDefined(image.height)}
        fetchpriority="high"
        decoding="async"
      />
    </div>
    ${
      image.caption || credit
        ? html`<figcaption part="caption" class="caption" dir="auto">
            ${image.caption} ${credit ? html`<span class="credit">${credit}</span>` : nothing}
          </figcaption>`
        : nothing
    }
  </figure>`;
}

export function renderTags({ tags }: Article, { texts }: StoryView): Part {
  if (tags.length === 0) return nothing;
  return html`<ul part="tags" class="tags" aria-label=${texts.tags}>
    ${tags.map(tag => html`<li dir="auto">${tag}</li>`)}
  </ul>`;
}
