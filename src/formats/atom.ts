// Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287
// Atom 0.3: https://datatracker.ietf.org/doc/html/draft-ietf-atompub-format-00
import { collapse, webUrl } from '../html/values.js';
import { escapeText } from '../html/escape.js';
import { headlineText } from '../html/headline-text.js';
import { plainText } from '../html/plain-text.js';
import { baseUrl } from './answer/base-url.js';
import { MOST_ENTRIES, type Draft } from './draft/draft.js';
import { unescapeAddress, withScheme } from './draft/mend-draft.js';
import { isPictureFile } from './draft/pictures.js';
import type { FormatReader } from './format.js';
import { authorNames } from './xml/author-names.js';
import { splitCategoryLists } from './xml/category-lists.js';
import { commentsOf } from './xml/comments.js';
import { feedLanguage, type LanguageOf } from './xml/feed-language.js';
import { loadMediaRss, type MediaRss } from './xml/load-media-rss.js';
import { readXml, type XmlNode } from './xml/xml-node.js';

function fromBase64(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(text.replace(/\s/g, '')), character => character.charCodeAt(0)),
    );
  } catch {
    return text;
  }
}

/**
 * Converts a text construct (RFC 4287, 3.1) to HTML: plain text is escaped, HTML is kept, XHTML elements are serialised, and
 * base64 is decoded. `undefined` for a picture, audio or video.
 */
function htmlOf(node: XmlNode | undefined): string | undefined {
  if (!node) return undefined;
  const { content, markup } = node;
  const type = node.attr('type') ?? 'text';
  const mode = node.attr('mode') ?? '';
  if (markup) return markup;
  if (/^(?:image|audio|video)\//.test(type)) return undefined;
  if (mode === 'base64' || /^(?!text|message|multipart)\w+\/(?!.*(?:xml|html))/.test(type))
    return fromBase64(content);
  // Many generators forget `type="html"`, so text that looks like HTML counts as HTML.
  return /html/.test(type) || mode === 'escaped' || /<\/[a-z]|&#?\w+;/i.test(content)
    ? content
    : escapeText(content);
}

/**
 * The plain text of an entry's title. A title with `type="text"` is taken literally; a title without a type may be HTML,
 * because generators forget the type.
 */
function titleOf(node: XmlNode | undefined): string {
  if (!node) return '';
  return node.attr('type') === 'text' && !node.attr('mode') && !node.markup
    ? collapse(node.content)
    : headlineText(htmlOf(node) ?? '', node.lexicon);
}

/**
 * A link's relation in lower case, for example `next`; a link without `rel` is `alternate`. RFC 4287 allows an IRI, too, of
 * which the last segment is the relation: `http://www.iana.org/assignments/relation/alternate`.
 */
const relOf = (link: XmlNode): string => (link.attr('rel') ?? 'alternate').replace(/^.*\//, '').toLowerCase();

function linkOf(node: XmlNode, rel: string, base: string, isPage = false): string | undefined {
  const links = node.all('link').filter(link => relOf(link) === rel && link.attr('href'));
  const link = links.find(one => /html/.test(one.attr('type') ?? 'html')) ?? (isPage ? undefined : links[0]);
  const linkBase = link?.base(base) ?? base;
  return webUrl(withScheme(unescapeAddress(link?.attr('href')), linkBase), linkBase);
}

/** Matches the URL of a document for programs: an entry's `self` is often the entry alone, as Atom. */
const noPage = /\.(?:atom|rss|xml|rdf|json)(?:[?#]|$)/i;

/**
 * The link of an entry without `alternate`: the page that it tells of (`via`, `related`), or the entry's own (`self`). A link
 * that is no page, by its type or its URL, is left out.
 */
const substituteLink = (entry: XmlNode, base: string): string | undefined =>
  ['via', 'related', 'self']
    .flatMap(rel => linkOf(entry, rel, base, true) ?? [])
    .find(url => !noPage.test(url));

const relatedOf = (entry: XmlNode, base: string): readonly string[] =>
  entry
    .all('link')
    .filter(link => relOf(link) === 'related' && /html/.test(link.attr('type') ?? 'html'))
    .flatMap(link => webUrl(unescapeAddress(link.attr('href')), link.base(base)) ?? []);

/** The feed that an entry was copied from: https://www.rfc-editor.org/rfc/rfc4287#section-4.2.11 */
function sourceOf(source: XmlNode, base: string): Draft['source'] {
  const icon = source.first('icon');
  return {
    title: source.first('title') && titleOf(source.first('title')),
    url: linkOf(source, 'alternate', base),
    icon: webUrl(icon?.content, icon?.base(base)),
  };
}

type Authors = { name?: string | undefined; url?: string | undefined }[];

const authorsOf = (node: XmlNode | undefined): Authors =>
  (node?.all('author') ?? []).flatMap(author => {
    const written = author.text('name') ?? (author.first('email', 'uri') ? '' : author.content);
    const names = authorNames(written, author.lexicon);
    // Several names share one element, which has one URL at most, so it is the URL of none of them.
    return names.map(name => ({ name, url: names.length > 1 ? undefined : author.text('uri', 'url') }));
  });

function isPicture(link: XmlNode): boolean {
  return isPictureFile(link.attr('href'), link.attr('type'));
}

/**
 * An entry's id. RFC 4287 requires an absolute IRI. A relative id is resolved against `base`, the URL that `xml:base` gives; in
 * a feed without `xml:base`, `base` is empty, and the id is returned unchanged.
 */
function idOf(entry: XmlNode, base: string): string | undefined {
  const id = entry.text('id');
  return id && base && !/^[a-z][\w+.-]*:/i.test(id) ? (webUrl(id, base) ?? id) : id;
}

const categoriesOf = (entry: XmlNode): readonly string[] =>
  [
    // Blogger gives each post a category whose scheme ends in `#kind`. It means nothing to visitors and is left out.
    ...entry
      .all('category')
      .filter(node => !node.attr('scheme')?.endsWith('#kind'))
      .map(node => node.attr('label') ?? node.attr('term') ?? node.content),
    ...entry.all('dc:subject').map(node => node.content),
  ]
    .map(text => plainText(text, entry.lexicon))
    .filter(Boolean);

function toDraft(
  entry: XmlNode,
  [category, ...tags]: readonly string[],
  feedAuthors: Authors,
  documentBase: string,
  mediaRss: MediaRss | undefined,
  languageOf: LanguageOf,
): Draft {
  const base = entry.base(documentBase);
  const content = entry.first('content');
  const contentBase = content?.base(documentBase) ?? base;
  const group = entry.first('media:group');
  const source = entry.first('source');
  const authors = [authorsOf(entry), authorsOf(source), feedAuthors].find(found =>
    found.some(({ name }) => name),
  );
  const published = entry.date('published', 'issued', 'created', 'dc:date', 'pubdate');
  const modified = entry.date('updated', 'modified');
  const enclosures = entry.all('link').filter(link => link.attr('rel') === 'enclosure' && isPicture(link));
  const url =
    linkOf(entry, 'alternate', documentBase) ??
    webUrl(entry.text('feedburner:origlink', 'link'), base) ??
    webUrl(content?.attr('src'), contentBase) ??
    substituteLink(entry, documentBase) ??
    // An entry without any link may have the URL of the story's page as its id.
    webUrl(entry.text('id'));
  const title = titleOf(entry.first('title', 'media:title'));
  const summary =
    htmlOf(entry.first('summary', 'dc:description', 'itunes:summary')) ?? group?.text('media:description');
  const body = htmlOf(content);
  return {
    id: idOf(entry, base === documentBase ? '' : base),
    url,
    title,
    summary,
    body,
    // Without `xml:base`, RFC 4287 resolves relative URLs against the feed's URL, but generators mean the story's page. If a
    // draft's `base` is undefined, `to-articles.ts` resolves them against the story's own URL.
    base: contentBase === documentBase ? undefined : contentBase,
    category: { name: category },
    tags,
    authors:
      authors ??
      entry
        .all('dc:creator')
        .flatMap(node => authorNames(node.content, node.lexicon))
        .map(name => ({ name })),
    source: source && sourceOf(source, documentBase),
    media: mediaRss?.recordingsOf(entry),
    comments: commentsOf(entry),
    related: relatedOf(entry, documentBase).filter(each => each !== url),
    published: published ?? modified,
    modified,
    pictures: [
      ...(mediaRss?.mediaPictures(entry) ?? []),
      ...enclosures.map(link => ({ src: link.attr('href') })),
    ],
    language: languageOf(entry.language, title, summary ?? body),
  };
}

export const atom: FormatReader = {
  name: 'atom',

  async parse(answer, { lexicon }) {
    const root = await readXml(answer, lexicon, 'atom:');
    const mediaRss = await loadMediaRss(answer);
    const documentBase = answer.url || baseUrl(linkOf(root, 'self', '') ?? '');
    const base = root.base(documentBase);
    const entries = root.name === 'entry' ? [root] : root.all('entry').slice(0, MOST_ENTRIES);
    const site = linkOf(root, 'alternate', documentBase);
    // At most 99 authors, because each story without authors gets the feed's authors: a hostile feed with 1,000 authors and
    // 1,000 stories would make a million objects.
    const authors = authorsOf(root).slice(0, 99);
    const categories = splitCategoryLists(entries.map(categoriesOf));
    const languageOf = feedLanguage(root.language);
    return {
      title: plainText(htmlOf(root.first('title')) ?? '', lexicon) || undefined,
      url: site,
      language: root.language,
      drafts: entries.map((entry, index) =>
        toDraft(entry, categories[index] ?? [], authors, documentBase, mediaRss, languageOf),
      ),
      base: site ?? base,
      next: linkOf(root, 'next', documentBase),
      format: 'atom',
    };
  },
};
