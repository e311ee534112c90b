// https://www.rfc-editor.org/rfc/rfc4287 · Atom 0.3: https://datatracker.ietf.org/doc/html/draft-ietf-atompub-format-00
import { parseDate } from './dates.js';
import { toArticles, type Draft } from './draft.js';
import type { Format } from './format.js';
import { mediaPictures } from './media.js';
import { plainText, webUrl } from './text.js';
import { readXml, type XmlNode } from './xml.js';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A text construct as HTML: plain text is escaped, HTML is taken as it is, XHTML is written out. */
function htmlOf(node: XmlNode | undefined): string | undefined {
  if (!node) return undefined;
  const type = node.attr('type') ?? 'text';
  if (node.attr('mode') === 'base64')
    return new TextDecoder().decode(
      Uint8Array.from(atob(node.content.replace(/\s/g, '')), c => c.charCodeAt(0)),
    );
  const markup = node.markup;
  if (markup) return markup;
  return /html/.test(type) || node.attr('mode') === 'escaped' ? node.content : escape(node.content);
}

function linkOf(node: XmlNode, rel: string, base: string): string | undefined {
  const links = node
    .all('link')
    .filter(link => (link.attr('rel') ?? 'alternate') === rel && link.attr('href'));
  const link = links.find(one => /html/.test(one.attr('type') ?? 'html')) ?? links[0];
  return webUrl(link?.attr('href'), link?.base(base) ?? base);
}

const authorsOf = (node: XmlNode): { name?: string | undefined; url?: string | undefined }[] =>
  node
    .all('author')
    .map(author => ({
      name: plainText(
        author.text('name') ?? (author.first('email', 'uri') ? (author.text('email') ?? '') : author.content),
      ),
      url: author.text('uri', 'url'),
    }));

function toDraft(entry: XmlNode, feed: XmlNode, outside: string): Draft {
  const base = entry.base(outside);
  const [category, ...tags] = [
    ...entry.all('category').map(node => node.attr('label') ?? node.attr('term') ?? node.content),
    ...entry.all('dc:subject').map(node => node.content),
  ]
    .map(plainText)
    .filter(Boolean);
  const content = entry.first('content');
  const group = entry.first('media:group');
  const source = entry.first('source');
  const authors = [entry, source, feed]
    .map(node => (node ? authorsOf(node) : []))
    .find(found => found.length);
  const published = parseDate(entry.text('published', 'issued', 'created', 'dc:date', 'pubdate'));
  const modified = parseDate(entry.text('updated', 'modified'));
  const enclosures = entry
    .all('link')
    .filter(link => link.attr('rel') === 'enclosure' && /^image/.test(link.attr('type') ?? ''));
  return {
    id: entry.text('id'),
    url: webUrl(entry.text('feedburner:origlink'), base) ?? linkOf(entry, 'alternate', outside),
    title: plainText(htmlOf(entry.first('title', 'media:title')) ?? ''),
    summary: htmlOf(entry.first('summary')) ?? group?.text('media:description'),
    body: htmlOf(content),
    base: content?.base(outside) ?? base,
    category: { name: category },
    tags,
    authors: authors ?? entry.all('dc:creator').map(node => ({ name: plainText(node.content) })),
    published: published ?? modified,
    modified,
    pictures: [...mediaPictures(entry), ...enclosures.map(link => ({ src: link.attr('href') }))],
    language: entry.language,
  };
}

export const atom: Format = {
  name: 'atom',

  recognises: ({ root }) => root === 'feed' || root === 'entry',

  async parse(answer) {
    const root = await readXml(answer, 'atom:');
    const base = root.base(answer.url);
    const entries = root.name === 'entry' ? [root] : root.all('entry');
    const site = linkOf(root, 'alternate', answer.url);
    return {
      title: plainText(htmlOf(root.first('title')) ?? ''),
      url: site,
      language: root.language,
      articles: toArticles(
        entries.map(entry => toDraft(entry, root, answer.url)),
        site ?? base,
      ),
      next: linkOf(root, 'next', answer.url),
      format: 'atom',
    };
  },
};
