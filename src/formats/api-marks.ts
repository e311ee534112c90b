/** By what an API is known before its format is loaded: the path of its address and the shape of its answer. */
import type { Answer, Format } from './format.js';

type Marks = Pick<Format, 'name' | 'recognises'> & Required<Pick<Format, 'serves'>>;
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const objectOf = ({ json }: Answer): Json => (isObject(json) ? json : {});

export const wordpressMarks: Marks = {
  name: 'wordpress',
  serves: ({ pathname, searchParams }) => /\/wp-json(\/|$)/.test(pathname) || searchParams.has('rest_route'),
  recognises({ json, url }) {
    const first: unknown = Array.isArray(json) ? json.find(isObject) : json;
    // An empty list has no shape.
    if (!isObject(first)) return Array.isArray(json) && URL.canParse(url) && this.serves(new URL(url));
    const { link, title, type, date_gmt, code, message, data } = first;
    const isPost =
      typeof link === 'string' && (date_gmt !== undefined || typeof type === 'string' || isObject(title));
    const isError = typeof code === 'string' && typeof message === 'string' && isObject(data);
    return isPost || isError;
  },
};

export const ghostMarks: Marks = {
  name: 'ghost',
  serves: ({ pathname }) => /\/ghost\/api\/(v\d+\/|canary\/)?content\//.test(pathname),
  recognises(answer) {
    const { posts, pages, meta, errors } = objectOf(answer);
    const [post]: unknown[] = Array.isArray(posts ?? pages) ? ((posts ?? pages) as unknown[]) : [];
    const isPage = isObject(meta) && isObject(meta['pagination']);
    if (posts ?? pages) return isPage || (isObject(post) && 'published_at' in post && 'uuid' in post);
    return Array.isArray(errors) && isObject(errors[0]) && 'ghostErrorCode' in errors[0];
  },
};

export const drupalMarks: Marks = {
  name: 'drupal',
  serves: ({ pathname }) => /\/jsonapi(\/|$)/.test(pathname),
  recognises(answer) {
    const { jsonapi, data, errors } = objectOf(answer);
    const first: unknown = [data].flat()[0];
    return (
      Boolean(isObject(jsonapi) && (data ?? errors)) || (isObject(first) && isObject(first['attributes']))
    );
  },
};

/** The last resort: whatever JSON nobody else knows. */
export const jsonMarks: Pick<Format, 'name' | 'recognises'> = {
  name: 'json',
  recognises: ({ json }) => isObject(json),
};
