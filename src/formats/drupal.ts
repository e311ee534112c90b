// More than 250 lines: the shapes of Drupal's resources mean something only beside the code that reads them.
// Drupal's API: https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module
// JSON:API, the format of its answers: https://jsonapi.org/format/
import type { Lexicon } from '../html/lexicon.js';
import { webUrl } from '../html/values.js';
import { baseUrl } from './answer/base-url.js';
import { apiError } from './apis/api-error.js';
import type { Draft, MediaDraft, PictureDraft } from './draft/draft.js';
import { eachEntry } from './draft/each-entry.js';
import type { FormatReader } from './format.js';
import { commonDate } from './read-dates/common-date.js';

interface Reference {
  readonly type?: string;
  readonly id?: string;
  readonly meta?: {
    readonly alt?: string;
    readonly title?: string;
    readonly width?: number;
    readonly height?: number;
  };
}

interface Relationship {
  readonly data?: Reference | readonly Reference[] | null;
}

interface Formatted {
  readonly value?: string | undefined;
  readonly processed?: string;
  readonly summary?: string | null;
}

interface Attributes {
  readonly title?: string;
  readonly name?: string;
  readonly display_name?: string;
  readonly created?: string;
  readonly changed?: string;
  readonly langcode?: string;
  readonly drupal_internal__nid?: number;
  readonly path?: { readonly alias?: string | null } | null;
  readonly uri?: { readonly url?: string };
  /** The node's id before Drupal 8.7, when JSON:API was a contributed module; later `drupal_internal__nid`. */
  readonly nid?: number;
  readonly filemime?: string;
  /** URL of a film on another host, in a media item of type `remote_video`. */
  readonly field_media_oembed_video?: string;
  /** A file's URL before Drupal 8.7; later versions have `uri.url`. */
  readonly url?: string;
  readonly body?: Formatted | string | null;
  readonly field_body?: Formatted | string | null;
}

interface Resource extends Reference {
  readonly attributes?: Attributes;
  readonly relationships?: Readonly<Record<string, Relationship>>;
  readonly links?: { readonly self?: Link };
}

type Link = string | { readonly href?: string } | undefined;

interface Document {
  readonly data?: Resource | readonly Resource[] | null;
  readonly included?: readonly Resource[];
  readonly links?: { readonly next?: Link };
  readonly errors?: readonly { readonly status?: string }[];
}

const MAX_PER_PAGE = 50;

const hrefOf = (link: Link): string | undefined => (typeof link === 'object' ? link.href : link);
const textOf = (text: Formatted | string | null | undefined): Formatted =>
  typeof text === 'object' ? (text ?? {}) : { value: text };
/** Matches machine names of Drupal fields that hold a summary, such as `field_teaser`. */
const leadName = /summary|teaser|lead|lede|intro|excerpt|abstract|standfirst|subtitle/;

/**
 * The text of the first custom field (`field_…`) for which `matches` returns a truthy value; `{}` when there is none. A content
 * type without a field `body` has its text in such a field.
 */
function ownText(attributes: Attributes, matches: (name: string, text: Formatted) => unknown): Formatted {
  for (const [name, value] of Object.entries(attributes)) {
    // A field with several values is a list, of which the first is read.
    const text = textOf([value as Formatted | string | null].flat()[0]);
    if (name.startsWith('field_') && matches(name, text)) return text;
  }
  return {};
}

const referencesOf = (relationship: Relationship | undefined): readonly Reference[] =>
  [relationship?.data ?? []].flat().filter(reference => reference?.type);
const relationshipsOf = ({ relationships }: Resource): [string, readonly Reference[]][] =>
  Object.entries(relationships ?? {}).map(([name, relationship]) => [name, referencesOf(relationship)]);

/**
 * Whether a relationship references a picture: a media item of type `image`, or a file or other media item in a relationship
 * with a word for pictures in its name (`field_photo`).
 */
const isPicture = (name: string, { type }: Reference): boolean =>
  type === 'media--image' ||
  (/^(file|media)--/.test(type ?? '') && /image|photo|picture|thumb|teaser|hero/.test(name));

/**
 * Whether the name of a picture's field has a word for an author, a sponsor or an icon (`field_author_image`). The picture in
 * such a field becomes the lead picture only when the story has no other.
 */
const isSecondary = (name: string): boolean => /author|avatar|byline|profile|logo|icon|sponsor/.test(name);

/** Matches types of media items that are sound or film. */
const recordingType = /^media--(?:audio|\w*video)$/;

/** The number of comments, in the field that Drupal's module for comments adds; `status` 0 hides them. */
function commentCount(attributes: Attributes): number | undefined {
  const fields = Object.values(attributes) as (null | { comment_count?: number; status?: number })[];
  return fields.find(field => typeof field?.comment_count === 'number' && field.status !== 0)?.comment_count;
}

const isTerm = ({ type }: Reference): boolean => /^taxonomy_term--/.test(type ?? '');
const isSection = ([name]: [string, unknown]): boolean => /categor|section|channel|topic/.test(name);

class Included {
  readonly #resources: ReadonlyMap<string, Resource>;

  constructor(resources: readonly Resource[] = []) {
    const typed = [resources].flat().filter(resource => resource?.type);
    this.#resources = new Map(typed.map(resource => [`${resource.type} ${resource.id}`, resource]));
  }

  get({ type, id }: Reference): Resource | undefined {
    return this.#resources.get(`${type} ${id}`);
  }

  nameOf(reference: Reference): string | undefined {
    const { display_name, name } = this.get(reference)?.attributes ?? {};
    return display_name ?? name;
  }

  /** Yields the recording of a file; for a media item, its film on another host and the recordings of its files. */
  *recordings(reference: Reference): Generator<MediaDraft> {
    const { attributes = {}, relationships = {} } = this.get(reference) ?? {};
    const url = attributes.field_media_oembed_video ?? attributes.uri?.url ?? attributes.url;
    const { name: title, filemime: type } = attributes;
    if (url) yield { url, type, title: /^media/.test(reference.type ?? '') ? title : undefined };
    if (!/^media--/.test(reference.type ?? '')) return;
    for (const file of Object.values(relationships).flatMap(referencesOf))
      if (file.type === 'file--file') yield* this.recordings(file);
  }

  /** Yields the picture of a file; for a media item, the pictures of the files that it references, its thumbnail last. */
  *pictures(reference: Reference): Generator<PictureDraft> {
    const { attributes, relationships = {} } = this.get(reference) ?? {};
    if (attributes?.uri ?? attributes?.url) {
      const { alt, title: caption, width, height } = reference.meta ?? {};
      yield { src: attributes?.uri?.url ?? attributes?.url, alt, caption, width, height };
    }
    if (/^media--/.test(reference.type ?? '')) {
      const { thumbnail, ...sources } = relationships;
      for (const source of [...Object.values(sources), thumbnail].flatMap(referencesOf)) {
        if (/^file--/.test(source.type ?? '')) yield* this.pictures(source);
      }
    }
  }
}

function toDraft(resource: Resource, included: Included, base: string, lexicon: Lexicon): Draft {
  const { attributes = {}, id } = resource;
  const { title, name, path, created, changed, langcode } = attributes;
  const nid = attributes.drupal_internal__nid ?? attributes.nid;
  const relationships = relationshipsOf(resource);
  const terms = [...relationships]
    .sort((a, b) => Number(isSection(b)) - Number(isSection(a)))
    .flatMap(([, references]) => references.filter(isTerm));
  const [category, ...tags] = terms.filter(term => included.nameOf(term));
  const page = category && included.get(category)?.attributes?.path?.alias;
  const written = textOf(attributes.body ?? attributes.field_body);
  const body =
    written.processed || written.value
      ? written
      : ownText(attributes, (field, text) => !leadName.test(field) && text.processed);
  const summary = ownText(
    attributes,
    (field, text) => leadName.test(field) && (text.processed ?? text.value),
  );
  const address = path?.alias ?? (nid && `/node/${nid}`);
  return {
    id,
    // A path alias (`/news/bridge`) is relative to the root of the site, which may be below a folder or a language prefix
    // (`/de`): `base` is the absolute URL of that root.
    url: address && base + address,
    title: title ?? name,
    summary: written.summary || (summary.processed ?? summary.value),
    body: body.processed ?? body.value,
    category: category && { name: included.nameOf(category), url: page && base + page },
    tags: tags.map(tag => included.nameOf(tag)),
    authors: relationships
      .filter(([field]) => field === 'uid')
      .flatMap(([, references]) => references.map(reference => ({ name: included.nameOf(reference) }))),
    published: commonDate(created, lexicon),
    modified: commonDate(changed, lexicon),
    pictures: relationships
      .toSorted(([a], [b]) => Number(isSecondary(a)) - Number(isSecondary(b)))
      .flatMap(([field, references]) => references.filter(reference => isPicture(field, reference)))
      .flatMap(reference => [...included.pictures(reference)]),
    media: relationships
      .flatMap(([, references]) => references.filter(({ type }) => recordingType.test(type ?? '')))
      .flatMap(reference => [...included.recordings(reference)]),
    comments: { count: commentCount(attributes) },
    language: langcode === 'und' || langcode === 'zxx' ? undefined : langcode,
  };
}

/**
 * Value of the query parameter `include`: names of the entries' relationships, whose targets (authors, terms, pictures) Drupal
 * then sends in the same answer. Only relationships that the entries have, because Drupal answers others with status 400.
 */
function includesFor(resources: readonly Resource[]): string {
  const paths = resources.flatMap(relationshipsOf).flatMap(([name, [first]]) => {
    if (first && isPicture(name, first))
      return /^media--/.test(first.type ?? '') ? [name, `${name}.thumbnail`] : name;
    return first && (name === 'uid' || isTerm(first) || first.type === 'media--remote_video') ? name : [];
  });
  return [...new Set(paths)].join();
}

const isTermField = (resources: readonly Resource[], field: string): boolean =>
  resources.some(({ relationships }) => referencesOf(relationships?.[field]).some(isTerm));

export const drupal: FormatReader = {
  name: 'drupal',

  async request(endpoint, { limit, categories = [] }, get) {
    const url = new URL(endpoint);
    const query = url.searchParams;
    // A URL with `include` is requested unchanged: most likely it is the URL of a next page, which Drupal makes itself with all
    // parameters of the first request.
    if (query.has('include')) return url;
    if (limit && !query.has('page[limit]')) query.set('page[limit]', `${Math.min(limit, MAX_PER_PAGE)}`);
    if (!query.has('sort') && /\/node\/[^/]+$/.test(url.pathname)) query.set('sort', '-created');
    const sample = [((await get(url.href)).json as Document).data ?? []].flat();
    const include = includesFor(sample);
    if (include) query.set('include', include);
    const fields = include.split(',').filter(name => isTermField(sample, name));
    if (categories.length && fields.length) {
      query.set('filter[any][group][conjunction]', 'OR');
      for (const field of fields) {
        const condition = `filter[${field}][condition]`;
        query.set(`${condition}[path]`, `${field}.name`);
        query.set(`${condition}[operator]`, 'IN');
        categories.forEach((name, index) => query.set(`${condition}[value][${index}]`, name));
        query.set(`${condition}[memberOf]`, 'any');
      }
    }
    return url;
  },

  parse(answer, { lexicon }) {
    const { json, url } = answer;
    const { data, included, links, errors } = json as Document;
    if (errors) throw apiError(answer, errors[0]?.status);
    const resources = [data ?? []].flat();
    const selfUrl = baseUrl(webUrl(hrefOf(resources[0]?.links?.self), url) ?? url);
    const base = webUrl(selfUrl.replace(/\/jsonapi\/.*/, ''))?.replace(/\/$/, '') ?? '';
    const all = new Included(included);
    const named = resources.filter(resource => resource?.attributes?.title ?? resource?.attributes?.name);
    return {
      url: base || undefined,
      drafts: eachEntry(named, resource => toDraft(resource, all, base, lexicon)),
      base: base || undefined,
      next: webUrl(hrefOf(links?.next), url),
      format: 'drupal',
    };
  },
};
