/** How to recognise an API before its format is loaded: by the path of its URL, or by the shape of its answer. */
import type { Answer, Format } from '../format.js';

type Marks = Pick<Format, 'name' | 'recognises'> & Required<Pick<Format, 'serves'>>;
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const objectOf = ({ json }: Answer): Json => (isObject(json) ? json : {});
const isAt = (marks: Marks, url: string): boolean => URL.canParse(url) && marks.serves(new URL(url));

/** Whether a value is an object with at least `atLeast` of the properties in `names`, which are separated by spaces. */
const has = (object: unknown, names: string, atLeast = 1): object is Json =>
  isObject(object) && names.split(' ').filter(name => name in object).length >= atLeast;

/**
 * WordPress's JSON without its envelope. To a request with `?_envelope`, WordPress answers `{ body, status, headers }`, for
 * clients behind proxies that strip headers. JSON without an envelope is returned unchanged.
 */
export function withoutEnvelope(json: unknown): unknown {
  return has(json, 'body status headers', 3) ? json['body'] : json;
}

export const wordpressSignature: Marks = {
  name: 'wordpress',
  serves: ({ pathname, searchParams }) => /\/wp-json(\/|$)/.test(pathname) || searchParams.has('rest_route'),
  recognises({ json, requestUrl: url }) {
    const body = withoutEnvelope(json);
    const first: unknown = Array.isArray(body) ? body.find(isObject) : body;
    // An empty list has no entry to recognise: it is WordPress's if the URL is one of WordPress's API.
    if (!isObject(first)) return Array.isArray(body) && isAt(this, url);
    const { link, title, content, excerpt, type, code, message, data, _links, _embedded } = first;
    // Besides `link`, a post must have at least one property that only WordPress has. No single one is required, because
    // plugins remove some, and replace `{ rendered }` by a string. Other APIs also have `link`, `date` and `type`.
    const isPost =
      has(first, 'date_gmt featured_media yoast_head_json') ||
      [title, content, excerpt].some(text => has(text, 'rendered')) ||
      [_links, _embedded].some(some => has(some, 'wp:featuredmedia wp:term wp:attachment')) ||
      (typeof type === 'string' && /wp(?:\/|%2F)v2/i.test(url) && isAt(this, url));
    const isError =
      typeof code === 'string' &&
      typeof message === 'string' &&
      (/^rest_/.test(code) || (isObject(data) && Number(data['status']) >= 400));
    return (typeof link === 'string' && isPost) || isError;
  },
};

/** Properties of Ghost's posts, separated by spaces. A post of another system may have one of these, but not two. */
const ghostNames =
  'uuid html comment_id feature_image custom_excerpt primary_tag primary_author codeinjection_head reading_time';

/**
 * Matches names of properties that Ghost's posts have in common with posts of other systems. A Ghost post may have no others,
 * when the request listed the wanted fields in `?fields=`: such an answer is recognised only if it has `meta.pagination`, too.
 */
const plainPost = /^(?:id|slug|title|url|excerpt|featured|visibility|access|(?:published|updated)_at)$/;

export const ghostSignature: Marks = {
  name: 'ghost',
  serves: ({ pathname }) => /\/ghost\/api\/(v\d+\/|canary\/)?content\//.test(pathname),
  recognises(answer) {
    const { posts, pages, meta, errors } = objectOf(answer);
    const list = posts ?? pages;
    if (!list) return Array.isArray(errors) && has(errors[0], 'ghostErrorCode');
    if (!Array.isArray(list)) return false;
    const isPage = isObject(meta) && has(meta['pagination'], 'page pages', 2);
    const first: unknown = list.find(isObject);
    if (!isObject(first)) return isPage || isAt(this, answer.requestUrl);
    return (
      has(first, ghostNames, 2) ||
      (isPage && (has(first, ghostNames) || Object.keys(first).every(key => plainPost.test(key))))
    );
  },
};

export const drupalSignature: Marks = {
  name: 'drupal',
  serves: ({ pathname }) => /\/jsonapi(\/|$)/.test(pathname),
  recognises(answer) {
    const { jsonapi, data, errors } = objectOf(answer);
    if (!(data ?? errors)) return false;
    const first: unknown = [data].flat().find(isObject);
    const { type, attributes } = isObject(first) ? first : ({} as Json);
    // An error or an empty list has no entry whose `type` could be tested. Then the answer is taken for Drupal's if it has the
    // top-level member `jsonapi` of JSON:API, or if an entry without `type` has `attributes` and the URL is of Drupal's API.
    if (typeof type !== 'string')
      return isObject(jsonapi) || (isObject(attributes) && isAt(this, answer.requestUrl));
    // Many systems implement JSON:API, but only Drupal has types with two hyphens (`node--article`). As a site may rename its
    // types, the path of the URL or Drupal's own attributes are enough, too.
    return (
      /--/.test(type) || isAt(this, answer.requestUrl) || has(attributes, 'drupal_internal__nid langcode')
    );
  },
};

/** Recognises every JSON object or list, so it is the last of the formats: it gets JSON that no other format recognises. */
export const jsonSignature: Pick<Format, 'name' | 'recognises'> = {
  name: 'json',
  recognises: ({ json }) => isObject(json),
};
