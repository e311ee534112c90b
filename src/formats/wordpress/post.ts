// https://developer.wordpress.org/rest-api/reference/posts/
/** Maps a WordPress post to a draft. Plugins remove properties and change their types, so any may be missing or malformed. */
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { string } from '../../html/values.js';
import type { Draft, PictureDraft } from '../draft/draft.js';
import { commonDate } from '../read-dates/common-date.js';
import { recordingsOf, type WithRecordings } from './recordings.js';

interface Rendered {
  readonly rendered?: string;
  readonly protected?: boolean;
}

/** A text of a post, such as its title: `{ rendered }` as WordPress sends it, or the string by which a plugin replaced it. */
type Text = Rendered | string | null;

/** A category, a tag or an author. Where WordPress denies access to it, it is an error object, which has no `name`. */
export interface Term {
  readonly id?: number;
  readonly name?: string;
  readonly slug?: string;
  readonly link?: string;
  readonly taxonomy?: string;
  readonly avatar_urls?: Readonly<Record<string, string>>;
}

/** An author in the list `authors`, which plugins for posts with several authors add. */
interface CoAuthor {
  readonly display_name?: string;
  readonly link?: string;
  readonly avatar_url?: string;
}

interface Size {
  readonly source_url?: string;
  readonly width?: number;
  readonly height?: number;
}

interface Media {
  readonly source_url?: string;
  readonly alt_text?: string;
  readonly caption?: Text;
  readonly media_details?: null | (Size & { readonly sizes?: Readonly<Record<string, Size>> | null });
}

/**
 * Properties in which plugins add a post's picture, and WordPress's `featured_media`, the picture's id (0 for none). WordPress
 * sends the picture itself only in `_embedded`, if the request has `_embed` and the site grants access.
 */
interface PluginPictures {
  readonly featured_media?: number;
  readonly jetpack_featured_media_url?: string;
  readonly better_featured_image?: Media | null;
  readonly featured_image_url?: string;
  readonly featured_image_src?: string;
  readonly featured_media_src_url?: string;
  readonly fimg_url?: string;
  readonly uagb_featured_image_src?: null | { readonly full?: readonly unknown[] | false };
  readonly yoast_head_json?: null | {
    readonly author?: string;
    readonly og_image?: readonly {
      readonly url?: string;
      readonly width?: number;
      readonly height?: number;
    }[];
  };
}

export interface Post extends PluginPictures, WithRecordings {
  readonly id?: number;
  readonly link?: string;
  readonly slug?: string;
  readonly date?: string;
  readonly date_gmt?: string;
  readonly modified?: string;
  readonly modified_gmt?: string;
  readonly title?: Text;
  readonly excerpt?: Text;
  readonly content?: Text;
  readonly authors?: readonly CoAuthor[];
  /** Added by plugins, as WordPress itself says only whether comments are open. */
  readonly comment_count?: number | string;
  readonly comments_count?: number | string;
  readonly _embedded?: null | {
    readonly author?: readonly Term[] | null;
    readonly 'wp:term'?: readonly (readonly Term[])[] | null;
    readonly 'wp:featuredmedia'?: readonly (Media | null)[] | null;
  };
}
/**
 * Reads a post's date from its `_gmt` property (`date_gmt`), else from the property without that suffix (`date`). A `_gmt` date
 * is UTC, but its text lacks the `Z`. A `date` is in the site's time zone, which the post doesn't name, and is read as UTC.
 */
function dateOf(gmt: string | undefined, local: string | undefined, lexicon: Lexicon): Date | undefined {
  return commonDate(gmt && `${gmt}Z`, lexicon) ?? commonDate(local, lexicon);
}

const htmlOf = (text: Text | undefined): string | undefined =>
  typeof text === 'string' ? text : (text?.rendered ?? undefined);

const plain = (text: Text | undefined, lexicon: Lexicon): string => plainText(string(htmlOf(text)), lexicon);

/**
 * A `srcset` of a picture's sizes, the original included; `undefined` when there is only one. Cropped sizes are left out: they
 * are those with another aspect ratio than the original.
 */
function srcsetOf({ media_details }: Media, src: string | undefined): string | undefined {
  const { width = 0, height = 0, sizes } = media_details ?? {};
  const byWidth = new Map<number, string>();
  for (const size of Object.values(sizes ?? {})) {
    const { source_url: url, width: w = 0, height: h = 0 } = size;
    if (url && w && Math.abs((h * width) / w - height) <= height / 50) byWidth.set(w, `${url} ${w}w`);
  }
  if (src && width > 0 && byWidth.size && !byWidth.has(width)) byWidth.set(width, `${src} ${width}w`);
  return byWidth.size > 1 ? [...byWidth.values()].join(', ') : undefined;
}

function pictureOf(media: Media, lexicon: Lexicon): PictureDraft {
  const { width, height, sizes } = media.media_details ?? {};
  const src = media.source_url ?? sizes?.['full']?.source_url;
  return {
    src,
    alt: media.alt_text,
    caption: plain(media.caption, lexicon),
    width,
    height,
    srcset: srcsetOf(media, src),
  };
}

function pluginPictures(post: PluginPictures, lexicon: Lexicon): PictureDraft[] {
  const { better_featured_image: better, uagb_featured_image_src: sizes, yoast_head_json: head } = post;
  const [src, width, height] = list(sizes?.full || []);
  const addresses = [
    post.jetpack_featured_media_url,
    post.featured_image_url,
    post.featured_image_src,
    post.featured_media_src_url,
    post.fimg_url,
  ];
  return [
    ...(better ? [pictureOf(better, lexicon)] : []),
    ...addresses.map(address => ({ src: address })),
    { src, width, height },
    // Where `featured_media` is 0, the post has no picture, and Yoast's `og_image` is the site's default picture.
    ...(post.featured_media === 0 ? [] : list(head?.og_image).slice(0, 1)).map(image => ({
      ...image,
      src: image?.url,
    })),
  ];
}

/** Converts a value to a list. Plugins and proxies write `null` for an empty list, and the bare item for a list of one. */
const list = <T>(value: readonly T[] | null | undefined): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value ?? []].flat();

export const named = <T extends Term>(terms: readonly T[] | null | undefined, lexicon: Lexicon): T[] =>
  list(terms)
    .filter(term => string(term?.name))
    .map(term => ({ ...term, name: plainText(string(term.name), lexicon) }));

/** Whether a term's taxonomy divides a site into sections: `category`, or a custom one such as `news_category`. */
const isSection = ({ taxonomy }: Term): boolean => /categor|section|topic/.test(taxonomy ?? '');

/** Whether a term has no taxonomy, or one that serves the site's administration and not readers, such as `post_format`. */
const isInternal = ({ taxonomy = '' }: Term): boolean =>
  !taxonomy || /author|format|language|translation|visibility|_type$|^wp_|^nav_/.test(taxonomy);

function categoryOf(terms: readonly Term[]): Term | undefined {
  const sections = terms.filter(isSection);
  const assigned = sections.filter(({ slug }) => slug !== 'uncategorized');
  return assigned.find(({ taxonomy }) => taxonomy === 'category') ?? assigned[0] ?? sections[0];
}

/**
 * The authors that a plugin lists, else WordPress's single author, else the author's name from the Yoast plugin. WordPress
 * sends no author when the account is deleted or hidden.
 */
function authorsOf(
  { authors, yoast_head_json: head, _embedded }: Post,
  lexicon: Lexicon,
): NonNullable<Draft['authors']> {
  const several = list(authors)
    .filter(author => string(author?.display_name))
    .map(({ display_name, link, avatar_url }) => ({
      name: plainText(string(display_name), lexicon),
      url: link,
      avatar: avatar_url,
    }));
  if (several.length) return several;
  const embedded = named(_embedded?.author, lexicon).map(({ name, link, avatar_urls }) => ({
    name,
    url: link,
    avatar: Object.values(avatar_urls ?? {}).at(-1),
  }));
  return embedded.length ? embedded : [{ name: plainText(string(head?.author), lexicon) }];
}

/** Whether a text is protected by a password. */
const isProtected = (text: Text | undefined): boolean => typeof text === 'object' && text?.protected === true;

export function toDraft(post: Post, lexicon: Lexicon): Draft {
  const { content, excerpt, _embedded: embedded } = post;
  // In place of protected texts, WordPress and its themes send a sentence in the site's language and a form for the password.
  const isLocked = isProtected(content) || isProtected(excerpt);
  const terms = named(list(embedded?.['wp:term']).flat(), lexicon);
  const category = categoryOf(terms);
  return {
    id: post.id,
    url: post.link,
    slug: decoded(post.slug),
    title: plain(post.title, lexicon),
    summary: isLocked ? undefined : htmlOf(excerpt),
    body: isLocked ? undefined : htmlOf(content),
    category: category && { ...category, slug: decoded(category.slug), url: category.link },
    tags: terms.filter(term => term !== category && !isInternal(term)).map(({ name }) => name),
    authors: authorsOf(post, lexicon),
    published: dateOf(post.date_gmt, post.date, lexicon),
    modified: dateOf(post.modified_gmt, post.modified, lexicon),
    pictures: [
      ...list(embedded?.['wp:featuredmedia']).flatMap(media => (media ? pictureOf(media, lexicon) : [])),
      ...pluginPictures(post, lexicon),
    ],
    access: isLocked ? 'members' : undefined,
    media: isLocked ? undefined : recordingsOf(post),
    comments: { count: post.comment_count ?? post.comments_count },
  };
}

/** Decodes a slug, which WordPress percent-encodes if it isn't Latin. A slug with a malformed escape is returned unchanged. */
function decoded(slug = ''): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
