// https://www.rssboard.org/rss-specification · https://web.resource.org/rss/1.0/spec · https://www.rfc-editor.org/rfc/rfc5005
import { parseDate } from './dates.js';
import { toArticles, type Draft } from './draft.js';
import type { Format } from './format.js';
import { mediaPictures } from './media.js';
import type { PictureDraft } from './pictures.js';
import { plainText, webUrl } from './text.js';
import { readXml, type XmlNode } from './xml.js';

/** RSS authors are `mail (Name)`, others write `Name <mail>` or the name alone. */
const authorName = (text: string): string =>
  plainText(/^\S+@\S+\s+\((.+)\)$/.exec(text)?.[1] ?? (text.replace(/\s*[<(]?\S+@\S+[>)]?\s*$/, '') || text));

function authorsOf(item: XmlNode): { name: string }[] {
  const people = ['dc:creator', 'author', 'itunes:author', 'dc:contributor']
    .map(name => item.all(name))
    .find(all => all.length);
  const names = (people ?? []).map(node => node.text('name', 'atom:name') ?? authorName(node.content));
  return (names.length ? names : item.all('atom:author').map(node => node.text('atom:name') ?? '')).map(
    name => ({ name }),
  );
}

function picturesOf(item: XmlNode): PictureDraft[] {
  const enclosures = item.all('enclosure').filter(node => /^image|^$/i.test(node.attr('type') ?? ''));
  const image = item.first('image');
  return [
    ...mediaPictures(item),
    ...enclosures.map(node => ({ src: node.attr('url') })),
    ...item.all('itunes:image').map(node => ({ src: node.attr('href') })),
    ...(image
      ? [
          {
            src: image.text('url') ?? image.attr('href') ?? image.attr('url') ?? image.content,
            alt: image.text('title'),
          },
        ]
      : []),
    ...['thumbnail', 'featuredimage', 'post-thumbnail', 'thumb'].map(name => ({
      src: item.first(name)?.text('url') ?? item.text(name),
    })),
  ];
}

function linkOf(item: XmlNode, base: string): string | undefined {
  const atom = item.all('atom:link').find(node => (node.attr('rel') ?? 'alternate') === 'alternate');
  const guid = item.first('guid');
  const link = item.first('link');
  return (
    webUrl(
      item.text('feedburner:origlink') ?? item.text('link') ?? link?.attr('href') ?? atom?.attr('href'),
      base,
    ) ??
    (guid && guid.attr('isPermaLink') !== 'false' && /^https?:/i.test(guid.content)
      ? webUrl(guid.content)
      : undefined)
  );
}

function toDraft(item: XmlNode, outside: string): Draft {
  const base = item.base(outside);
  const [category, ...tags] = [
    ...['category', 'dc:subject', 'media:category'].flatMap(name =>
      item.all(name).map(node => node.attr('label') ?? node.content),
    ),
    ...(item.text('media:keywords', 'itunes:keywords') ?? '').split(','),
  ]
    .map(plainText)
    .filter(Boolean);
  const updated = parseDate(item.text('atom:updated', 'dcterms:modified', 'dc:modified'));
  return {
    id: item.text('guid', 'atom:id', 'dc:identifier') ?? item.attr('rdf:about'),
    url: linkOf(item, base),
    title: plainText(item.html('title', 'atom:title', 'dc:title', 'itunes:title', 'media:title') ?? ''),
    summary: item.html(
      'description',
      'atom:summary',
      'dc:description',
      'itunes:summary',
      'media:description',
    ),
    body: item.html('content:encoded', 'atom:content', 'xhtml:body', 'fulltext', 'content'),
    base: base === outside ? undefined : base,
    category: { name: category },
    tags,
    authors: authorsOf(item),
    published:
      parseDate(
        item.text(
          'pubdate',
          'dc:date',
          'atom:published',
          'dcterms:issued',
          'dcterms:created',
          'published',
          'date',
        ),
      ) ?? updated,
    modified: updated,
    pictures: picturesOf(item),
    language: item.text('dc:language') ?? item.language,
  };
}

export const rss: Format = {
  name: 'rss',

  recognises: ({ root }) => /^(?:rss|rdf|channel)$/.test(root),

  async parse(answer) {
    const root = await readXml(answer);
    const channel = root.first('channel') ?? root;
    const base = channel.base(answer.url);
    const site = webUrl(
      channel.text('link') ??
        channel
          .all('atom:link')
          .find(node => node.attr('rel') === 'alternate')
          ?.attr('href'),
      base,
    );
    const language = channel.text('language', 'dc:language') ?? channel.language;
    const items = [...channel.all('item'), ...(channel === root ? [] : root.all('item'))];
    return {
      title: plainText(channel.html('title', 'dc:title') ?? ''),
      url: site,
      language,
      articles: toArticles(
        items.map(item => toDraft(item, site ?? base)),
        site ?? base,
      ),
      next: webUrl(
        channel
          .all('atom:link')
          .find(node => node.attr('rel') === 'next')
          ?.attr('href'),
        base,
      ),
      format: 'rss',
    };
  },
};
