/**
 * Feeds for the soak tests that never repeat a name: each has its own entities, namespaces, languages, categories and hosts. A
 * reader that remembers any of them grows with every feed.
 */

const STORIES = 10;

/** The text of hostile feed number `number`, and its media type: RSS, Atom and JSON Feed in turn. */
export function hostileFeed(number) {
  const kind = ['rss', 'atom', 'json'][number % 3];
  return { rss, atom, json }[kind](number);
}

/** A name that no other feed has. */
const name = (number, word, index = 0) => `${word}${number.toString(36)}x${index}`;
const range = (length, make) => Array.from({ length }, (_, index) => make(index));
const entities = number => range(30, index => `&${name(number, 'ent', index)};`).join(' ');
const prefixes = number =>
  range(
    10,
    index => `xmlns:${name(number, 'p', index)}="https://${name(number, 'ns', index)}.example/"`,
  ).join(' ');

function rss(number) {
  const items = range(
    STORIES,
    index => `<item><guid>${name(number, 'id', index)}</guid><title>Tide ${number} ${entities(number)}</title>
      <link>https://${name(number, 'host', index)}.example/${index}</link>
      <dc:language>${name(number, 'l').slice(0, 8)}-${name(number, 'r', index).slice(0, 8)}</dc:language>
      <pubDate>${index} ${name(number, 'Month', index)} 2026 25:61</pubDate>
      <category>${name(number, 'Quay ', index)}</category>
      <${name(number, 'p')}:thumb url="https://${name(number, 'cdn', index)}.example/a.jpg"/>
      <description>${`&lt;p class="${name(number, 'c', index)}">The ferry ${entities(number)}`.repeat(5)}</description></item>`,
  );
  return {
    type: 'application/rss+xml',
    text: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ${prefixes(number)}><channel>
      <title>Herald ${number}</title><language>${name(number, 'x-')}</language>${items.join('')}</channel></rss>`,
  };
}

function atom(number) {
  const entries = range(
    STORIES,
    index => `<entry xml:lang="${name(number, 'l', index).slice(0, 8)}"><id>urn:${name(number, 'id', index)}</id>
      <title type="html">Tide ${entities(number)}</title><updated>${name(number, 'when', index)}</updated>
      <link href="https://${name(number, 'host', index)}.example/"/><category term="${name(number, 'Quay', index)}"/>
      <content type="html">${`&lt;${name(number, 'tag', index)}>${entities(number)}`.repeat(5)}</content></entry>`,
  );
  return {
    type: 'application/atom+xml',
    text: `<feed xmlns="http://www.w3.org/2005/Atom" ${prefixes(number)}><title>Herald</title>${entries.join('')}</feed>`,
  };
}

function json(number) {
  const items = range(STORIES, index => ({
    id: name(number, 'id', index),
    url: `https://${name(number, 'host', index)}.example/`,
    title: `Tide ${entities(number)}`,
    language: name(number, 'l', index),
    tags: range(5, tag => name(number, 'Quay ', tag)),
    date_published: name(number, 'when', index),
    image: `https://${name(number, 'cdn', index)}.example/a.jpg`,
    [name(number, 'field', index)]: { [name(number, 'inner', index)]: entities(number) },
    content_html: `<p lang="${name(number, 'l', index)}">${entities(number)}`.repeat(5),
  }));
  return {
    type: 'application/feed+json',
    text: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: `Herald ${number}`, items }),
  };
}
