// RSS 2.0: https://www.rssboard.org/rss-specification · RSS 1.0: https://web.resource.org/rss/1.0/spec
// Links to next pages: https://www.rfc-editor.org/rfc/rfc5005
import { FeedError } from '../feed-error.js';
import { headlineText } from '../html/headline-text.js';
import type { Lexicon } from '../html/lexicon.js';
import { plainText } from '../html/plain-text.js';
import { webUrl } from '../html/values.js';
import { MOST_ENTRIES, type Draft, type PictureDraft } from './draft/draft.js';
import { unescapeAddress, withScheme } from './draft/mend-draft.js';
import { baseUrl } from './answer/base-url.js';
import { isPictureFile } from './draft/pictures.js';
import type { FormatReader } from './format.js';
import { authorNames } from './xml/author-names.js';
import { splitCategoryLists } from './xml/category-lists.js';
import { commentsOf } from './xml/comments.js';
import { feedLanguage, type LanguageOf } from './xml/feed-language.js';
import { loadMediaRss, type MediaRss } from './xml/load-media-rss.js';
import { readXml, type XmlNode } from './xml/xml-node.js';

function authorsOf(item: XmlNode): { name: string }[] {
  const people = ['dc:creator', 'author', 'itunes:author', 'dc:contributor', 'atom:author'].map(each =>
    item.all(each).flatMap(node => node.text('name', 'atom:name') ?? authorNames(node.content, item.lexicon)),
  );
  const names = people.map(each => each.filter(Boolean)).find(each => each.length) ?? [];
  return [...new Set(names)].map(name => ({ name }));
}

function picturesOf(item: XmlNode, mediaRss: MediaRss | undefined): PictureDraft[] {
  const image = item.first('image');
  return [
    ...(mediaRss?.mediaPictures(item) ?? []),
    ...['enclosure', 'enc:enclosure']
      .flatMap(name => item.all(name))
      .filter(node => isPictureFile(node.address, node.attr('type')))
      .map(node => ({ src: node.address })),
    ...['webfeeds:featuredimage', 'itunes:image', 'googleplay:image', 'podcast:image']
      .flatMap(name => item.all(name))
      .map(node => ({ src: node.address })),
    {
      src: image && (image.text('url') ?? image.attr('href') ?? image.attr('url') ?? image.content),
      alt: image?.text('title'),
    },
    ...['thumbnail', 'featuredimage', 'cover_image', 'image_url', 'post-thumbnail', 'thumb']
      .flatMap(name => item.all(name))
      .map(node => ({ src: node.text('url') ?? node.content })),
  ];
}

const atomLink = (node: XmlNode, rel: string): string | undefined =>
  node
    .all('atom:link')
    .find(link => (link.attr('rel') ?? 'alternate') === rel && link.attr('href'))
    ?.attr('href');

/**
 * The site's URL: that of the last `<link>` in the channel that has a URL. A `<link href>` is an Atom link written without the
 * namespace prefix; its `rel` must be `alternate` or missing.
 */
const siteOf = (channel: XmlNode): string | undefined =>
  channel
    .all('link')
    .filter(link => (link.attr('rel') ?? 'alternate') === 'alternate')
    .map(link => link.content || link.attr('href'))
    .findLast(Boolean);

/** Matches URLs of feeds. */
const feedAddress = /^https?:\/\/(?:feeds?|rss)\d*\.|\.(?:xml|rss|atom|rdf)(?:[?#]|$)|\/(?:feed|rss|atom)\b/i;

function linkOf(item: XmlNode, base: string): string | undefined {
  const guid = item.first('guid');
  const isPermalink = guid?.attr('ispermalink') ?? '';
  const permalink =
    guid && !/false/i.test(isPermalink) && (/^https?:/i.test(guid.content) || /true/i.test(isPermalink))
      ? guid.content
      : undefined;
  const written = item.text('link') ?? item.first('link')?.attr('href') ?? atomLink(item, 'alternate');
  return (
    webUrl(withScheme(written, base), base) ??
    webUrl(permalink ?? item.text('feedburner:origlink', 'url') ?? item.attr('rdf:about'), base) ??
    ['via', 'related', 'self']
      .flatMap(rel => webUrl(atomLink(item, rel), base) ?? [])
      .find(url => !feedAddress.test(url))
  );
}

/** The publication that an item is from. By specification, `url` is its feed, but most write its website. */
function sourceOf(item: XmlNode): Draft['source'] {
  const url = item.first('source')?.attr('url');
  return {
    title: plainText(item.text('source') ?? '', item.lexicon),
    url: feedAddress.test(url ?? '') ? undefined : url,
  };
}

const plainTexts = (texts: readonly string[], lexicon: Lexicon): string[] =>
  [...new Set(texts.map(text => plainText(text, lexicon)))].filter(Boolean);

const categoriesOf = (item: XmlNode): readonly string[] =>
  plainTexts(
    ['category', 'dc:subject', 'media:category']
      .flatMap(name => item.all(name))
      .map(node => node.attr('label') ?? (node.content || node.attr('term') || '')),
    item.lexicon,
  );

/** Matches what WordPress writes for the excerpt of a story that asks for a password. */
const isProtected = /^There is no excerpt because this is a protected post\.$/;

function toDraft(
  item: XmlNode,
  [category, ...tags]: readonly string[],
  documentBase: string,
  mediaRss: MediaRss | undefined,
  languageOf: LanguageOf,
): Draft {
  const base = item.base(documentBase);
  const { lexicon } = item;
  const keywords = plainTexts((item.text('media:keywords', 'itunes:keywords') ?? '').split(','), lexicon);
  const modified = item.date('atom:updated', 'dcterms:modified', 'dc:modified', 'updated', 'lastmod');
  const published = item.date(
    'pubdate',
    'dc:date',
    'atom:published',
    'dcterms:issued',
    'dcterms:created',
    'dcterms:date',
    'published',
    'date',
    'prism:publicationdate',
    'created',
  );
  const title = headlineText(
    item.html('title', 'atom:title', 'dc:title', 'itunes:title', 'media:title') ?? '',
    lexicon,
  );
  const teaser = item.html(
    'description',
    'atom:summary',
    'dc:description',
    'itunes:summary',
    'media:description',
    'summary',
  );
  const isOpen = !isProtected.test(teaser ?? '');
  const summary = isOpen ? teaser : undefined;
  return {
    id: item.text('guid', 'atom:id') ?? item.attr('rdf:about') ?? item.text('dc:identifier', 'id'),
    url: linkOf(item, base),
    title,
    summary,
    body: item.html(
      'content:encoded',
      'encoded',
      'atom:content',
      'xhtml:body',
      'body',
      'fullitem',
      'fulltext',
      'content',
    ),
    base: base === documentBase ? undefined : base,
    category: { name: category },
    tags: [...tags, ...keywords],
    authors: authorsOf(item),
    access: isOpen ? undefined : 'members',
    source: sourceOf(item),
    media: mediaRss?.recordingsOf(item),
    comments: commentsOf(item),
    published: published ?? modified,
    modified,
    pictures: picturesOf(item, mediaRss),
    language: languageOf(item.text('dc:language') ?? item.language, title, summary),
  };
}

export const rss: FormatReader = {
  name: 'rss',

  async parse(answer, { lexicon }) {
    const root = await readXml(answer, lexicon);
    const mediaRss = await loadMediaRss(answer);
    const channel = root.first('channel') ?? root;
    if (!/^(?:rss|rdf:rdf|channel|rdf)$/.test(root.name) && channel === root && !root.all('item').length) {
      throw new FeedError(`This XML has no RSS channel: its root is <${root.name}>.`, {
        reason: 'format',
        url: answer.requestUrl,
      });
    }
    const documentBase = answer.url || baseUrl(webUrl(atomLink(channel, 'self')) ?? '');
    const base = channel.base(documentBase);
    const site = webUrl(
      withScheme(unescapeAddress(siteOf(channel) ?? atomLink(channel, 'alternate')), base),
      base,
    );
    // In RSS 1.0 (RDF) and 0.90, items are siblings of the channel, not children.
    const items = [...channel.all('item'), ...(channel === root ? [] : root.all('item'))].slice(
      0,
      MOST_ENTRIES,
    );
    const categories = splitCategoryLists(items.map(categoriesOf));
    // Some feeds write a list (`en-us, en`) or the name of a locale (`en_US.UTF-8`).
    const written = /^\w+(?:[_-]\w+)*/.exec(
      channel.text('language', 'dc:language') ?? channel.language ?? '',
    )?.[0];
    const language = written?.replaceAll('_', '-');
    const languageOf = feedLanguage(language, channel.language);
    const draftBase = site ?? base;
    return {
      title: plainText(channel.html('title', 'dc:title') ?? '', lexicon) || undefined,
      url: site,
      language,
      drafts: items.map((item, index) =>
        toDraft(item, categories[index] ?? [], draftBase, mediaRss, languageOf),
      ),
      base: draftBase,
      next: webUrl(unescapeAddress(atomLink(channel, 'next')), base),
      format: 'rss',
    };
  },
};
