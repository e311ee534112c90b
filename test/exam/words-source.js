// Reads the bodies of a feed's stories without this library: an XML parser of others, and the fields in the order in which
// feed readers prefer them.
import { gunzipSync } from 'node:zlib';
import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';

/** Elements with a story's text, in order of preference. */
const bodies = [
  'content:encoded',
  'encoded',
  'atom:content',
  'content',
  'xhtml:body',
  'body',
  'fullitem',
  'fulltext',
];
const summaries = [
  'description',
  'atom:summary',
  'summary',
  'dc:description',
  'itunes:summary',
  'media:description',
];

/**
 * Decodes a document as UTF-8 if it is that, whatever it says. Else by its byte order mark, its content type or its XML
 * declaration, else as Windows-1252. A document that says it is UTF-8 may be broken in places. It may be compressed once more.
 */
function decode(written, contentType = '') {
  const bytes = written[0] === 0x1f && written[1] === 0x8b ? gunzipSync(written) : written;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  const marked = { þÿ: 'utf-16be', ÿþ: 'utf-16le' }[start.slice(0, 2)];
  const named = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1];
  const declared = /^\W*<\?xml[^>]*encoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1];
  for (const label of [marked ?? 'utf-8', named, declared].filter(Boolean)) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Another encoding, or one that the platform doesn't know.
    }
  }
  return new TextDecoder(/^utf-?8$/i.test(declared ?? '') ? 'utf-8' : 'windows-1252').decode(bytes);
}

const isElement = node => node.type === 'tag' || node.type === 'script' || node.type === 'style';
const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const textOf = node => (node.children ? node.children.map(textOf).join('') : (node.data ?? ''));

/** The name of an element in lower case, with the usual prefix of its namespace. */
const nameOf = node => node.name.toLowerCase();

/** Some feeds write a prefix before the names of RSS or Atom, too. */
const isStory = node => /^(?:[\w.-]+:)?(?:item|entry)$/.test(nameOf(node));

/** Removes the prefixes of XHTML's elements. */
function withoutPrefix(nodes) {
  for (const node of nodes) {
    if (node.name) node.name = node.name.replace(/^[\w-]+:/, '');
    withoutPrefix(node.children ?? []);
  }
  return nodes;
}

/** The content of an element as HTML. */
function htmlOf(node, isAtom) {
  if (node.children.some(isElement)) return render(withoutPrefix(node.children), { decodeEntities: true });
  const text = textOf(node);
  const type = node.attribs.type ?? (isAtom ? 'text' : 'html');
  if (/^(?:image|audio|video)\//.test(type)) return '';
  if (node.attribs.mode === 'base64' || /^application\/octet/.test(type))
    return Buffer.from(text, 'base64').toString();
  const isHtml = /html/.test(type) || node.attribs.mode === 'escaped' || /<\/[a-z]|&#?\w+;/i.test(text);
  return isHtml ? text : escape(text);
}

function* elementsBelow(node, depth = 0) {
  for (const child of node.children ?? []) {
    if (!isElement(child)) continue;
    yield child;
    // Deeper than `<rss><channel><item>`, there are only stories.
    if (!isStory(child) && depth < 4) yield* elementsBelow(child, depth + 1);
  }
}

function readXml(text) {
  const stories = [];
  for (const item of elementsBelow(parseDocument(text, { xmlMode: true }))) {
    if (!isStory(item)) continue;
    const isAtom = /entry$/.test(nameOf(item));
    const children = item.children.filter(isElement);
    const groups = children.filter(each => nameOf(each) === 'media:group').flatMap(each => each.children);
    const prefix = nameOf(item).replace(/\w+$/, '');
    const find = name =>
      [...children, ...groups.filter(isElement)].find(
        each => [name, prefix + name].includes(nameOf(each)) && textOf(each).trim(),
      );
    const text = name => (find(name) ? textOf(find(name)).trim() : '');
    const body = bodies.map(find).find(Boolean);
    const field = body ?? summaries.map(find).find(Boolean);
    stories.push({
      id: text('guid') || text('id'),
      link: text('link') || children.find(each => nameOf(each) === 'link')?.attribs.href || '',
      field: field ? nameOf(field) : '',
      html: field ? htmlOf(field, isAtom) : '',
    });
  }
  return stories;
}

/** The JSON of a text, of which some have line breaks within strings. Of one that was cut off, the whole items. */
function parseJson(text) {
  const plain = text.replace(/[\0-\x1f]/g, ' ');
  for (let end = plain.length; end > 0; end = plain.lastIndexOf('}', end - 1)) {
    for (const ending of ['', '}]}']) {
      try {
        return JSON.parse(plain.slice(0, end) + ending);
      } catch {
        // Cut off before, or within an item.
      }
    }
  }
  return { items: [] };
}

function readJson(text) {
  const json = parseJson(text);
  const items = json.items ?? [json.rss?.channel?.item ?? []].flat();
  return items.map(item => {
    const plain = item.content_text ?? item.summary;
    const html = item.content_html ?? item['content:encoded'] ?? item.description;
    return {
      id: String(item.id ?? item.guid?.['#value'] ?? item.guid ?? ''),
      link: item.url ?? item.link ?? '',
      field: html ? 'content_html' : 'content_text',
      html: html ?? escape(plain ?? ''),
    };
  });
}

/** Reads each story of a feed as `{ id, link, field, html }`; none of an empty document. */
export function readStories(bytes, contentType) {
  const text = decode(bytes, contentType).trim();
  return /^[[{]/.test(text) ? readJson(text) : readXml(text);
}
