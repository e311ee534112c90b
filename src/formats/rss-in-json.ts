// http://scripting.com/2017/06/26.html#a110219 · RSS 2.0 in JSON syntax. It is converted to XML, which the RSS format reads.
import { FeedError } from '../feed-error.js';
import type { FormatReader } from './format.js';
import { rss } from './rss.js';
import { escapeMarkup } from '../html/escape-markup.js';

const textOf = (value: unknown): string => escapeMarkup(String(value));

const hasChildren = /^(?:rss|channel|item|image)$/;

function toXml(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map(one => toXml(name, one)).join('');
  if (!value || typeof value !== 'object') return value == null ? '' : `<${name}>${textOf(value)}</${name}>`;
  let attributes = '';
  let content = '';
  for (const [key, part] of Object.entries(value as Record<string, unknown>)) {
    // XML-to-JSON converters differ in the key for an element's text (`#text`, `$t`, `_`) and in attributes' prefix (`@`, `$`).
    const attribute = /^[@$]([a-z_][\w:.-]*)$/i.exec(key)?.[1];
    if (/^(?:#value|#text|\$t|_)$/.test(key)) content += textOf(part);
    else if (attribute) attributes += ` ${attribute}="${textOf(part)}"`;
    else if (!/^[a-z_][\w:.-]*$/i.test(key)) continue;
    else if ((hasChildren.test(name) && !/^xmlns|^version$/.test(key)) || typeof part === 'object')
      content += toXml(key, part);
    else attributes += ` ${key}="${textOf(part)}"`;
  }
  return `<${name}${attributes}>${content}</${name}>`;
}

export const rssInJson: FormatReader = {
  name: 'rss-in-json',

  async parse(answer, options) {
    const { json, requestUrl: url } = answer;
    if (typeof json !== 'object')
      throw new FeedError('This JSON has no RSS channel in it.', { reason: 'format', url });
    const text = toXml('rss', (json as { rss: unknown }).rss);
    return { ...(await rss.parse({ ...answer, text, root: 'rss' }, options)), format: 'rss-in-json' };
  },
};
