// The answers that `linear.js` reads: one of each format, with a long text in one of its fields.

/** Matches a field of a template, `«name:usual text»`. */
const field = /«([\w.]+):([^»]*)»/g;

const story =
  '<p class="«body.class:lead»" style="«body.style:color: red»">Fog over the «body:sound». <a href="«body.href:/fog»">More</a></p>' +
  '<figure><img src="«body.src:/fog.jpg»" srcset="«body.srcset:/fog.jpg 600w»" alt="«body.alt:A buoy»" width="600" data-src="«body.lazy:»">' +
  '<figcaption>«body.caption:The buoy»</figcaption></figure>';

const rssItem = `<item><title>«title:Fog»</title><link>«link:https://news.example/fog»</link><guid>«guid:f1»</guid>
<description>«summary:Fog again.»</description><content:encoded>«body»</content:encoded>
<category>«category:Weather»</category><media:keywords>«keywords:fog, sea»</media:keywords><author>«author:Ada Holm»</author><dc:creator>«creator:»</dc:creator>
<pubDate>«date:Sun, 01 Mar 2026 10:00:00 GMT»</pubDate><dc:language>«language:en»</dc:language><enclosure url="«enclosure:/fog.jpg»" type="«enclosuretype:image/jpeg»"/>
<media:content url="«media.url:/sea.jpg»" width="«media.width:600»"><media:description>«media.caption:The sea»</media:description><media:credit>«media.credit:Ada»</media:credit><media:text>«media.alt:Sea»</media:text></media:content></item>`;
const spaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"';
const channel =
  '<title>«feed.title:Harbour»</title><link>«feed.url:https://news.example/»</link><language>«feed.language:en»</language><atom:link rel="next" href="«next:/feed?2»"/>';

const xml = {
  RSS: `<?xml version="1.0"?><rss version="2.0" ${spaces}><channel>${channel}${rssItem}</channel></rss>`,
  RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${spaces}><channel>${channel}</channel>${rssItem}</rdf:RDF>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="«base:https://news.example/»"><title>«feed.title:Harbour»</title><link rel="next" href="«next:/2»"/><entry><title>«title:Fog»</title><id>«id:f1»</id>
<link rel="alternate" href="«link:/fog»"/><summary>«summary:Fog.»</summary><content type="html">«body»</content><category term="«category:Weather»" label="«label:»"/><author><name>«author:Ada Holm»</name><uri>«author.url:/ada»</uri></author>
<published>«date:2026-03-01T10:00:00Z»</published><updated>«updated:2026-03-01T10:00:00Z»</updated></entry></feed>`,
};

const json = {
  'JSON Feed': `{"version":"https://jsonfeed.org/version/1.1","title":"«feed.title:Harbour»","home_page_url":"«feed.url:https://news.example/»","next_url":"«next:/2»","language":"«feed.language:en»","items":[{"id":"«id:f1»","url":"«link:/fog»","title":"«title:Fog»","summary":"«summary:»",
"content_html":"«body»","image":"«image:»","tags":["«category:Weather»","«tag:fog»"],"authors":[{"name":"«author:Ada»","url":"«author.url:/ada»","avatar":"«avatar:»"}],"date_published":"«date:2026-03-01T10:00:00Z»","language":"«language:en»",
"_news_elements":{"slug":"«slug:fog»","label":"«label:News»","image":{"alt":"«alt:»","caption":"«caption:»","credit":"«credit:»","srcset":"«srcset:»"}}},{"id":"2","url":"/b","content_text":"«text:Rain»"}]}`,
  WordPress: `[{"id":1,"date":"«date:2026-03-01T10:00:00»","date_gmt":"«dategmt:2026-03-01T10:00:00»","slug":"«slug:fog»","link":"«link:https://news.example/fog»","title":{"rendered":"«title:Fog»"},"content":{"rendered":"«body»"},"excerpt":{"rendered":"«summary:Fog.»"},"jetpack_featured_media_url":"«jetpack:»",
"_embedded":{"author":[{"name":"«author:Ada»","link":"«author.url:/ada»"}],"wp:featuredmedia":[{"source_url":"«image:/fog.jpg»","alt_text":"«alt:Buoy»","caption":{"rendered":"«caption:Buoy»"}}],"wp:term":[[{"taxonomy":"category","name":"«category:Weather»","slug":"«category.slug:w»"}]]}}]`,
  Ghost: `{"posts":[{"id":"«id:a1»","slug":"«slug:fog»","title":"«title:Fog»","html":"«body»","url":"«link:https://news.example/fog»","excerpt":"«summary:Fog.»","feature_image":"«image:/fog.jpg»","feature_image_alt":"«alt:Buoy»","feature_image_caption":"«caption:Buoy»","published_at":"«date:2026-03-01T10:00:00Z»","updated_at":"2026-03-01T10:00:00Z","visibility":"public","primary_tag":{"name":"«category:Weather»","slug":"w"},"authors":[{"name":"«author:Ada»","url":"«author.url:/ada»"}]}],"meta":{"pagination":{"page":1,"pages":1}}}`,
  Drupal: `{"jsonapi":{"version":"1.0"},"links":{"next":{"href":"«next:/2»"}},"data":[{"type":"node--article","id":"«id:a1»","attributes":{"title":"«title:Fog»","created":"«date:2026-03-01T10:00:00Z»","status":true,"path":{"alias":"«link:/fog»"},"body":{"value":"«body»","processed":"«processed:»","summary":"«summary:»"}},"relationships":{"field_image":{"data":{"type":"file--file","id":"i","meta":{"alt":"«alt:Buoy»"}}},"field_tags":{"data":[{"type":"taxonomy_term--tags","id":"t"}]}}}],"included":[{"type":"file--file","id":"i","attributes":{"uri":{"url":"«image:/fog.jpg»"}}},{"type":"taxonomy_term--tags","id":"t","attributes":{"name":"«category:Weather»"}}]}`,
  'JSON with fields': `{"articles":[{"title":"«title:Fog»","link":"«link:https://news.example/fog»","description":"«summary:Fog.»","content":"«body»","image":"«image:/fog.jpg»","author":"«author:Ada»","category":"«category:Weather»","date":"«date:2026-03-01»","imageAlt":"«alt:»"}],"next":"«next:»"}`,
  'RSS in JSON': `{"rss":{"channel":{"title":"«feed.title:Harbour»","link":"«feed.url:https://news.example/»","item":[{"title":"«title:Fog»","link":"«link:/fog»","description":"«body»","author":"«author:Ada»","category":"«category:Weather»","pubDate":"«date:Sun, 01 Mar 2026 10:00:00 GMT»","guid":"«id:1»"}]}}}`,
};

const page =
  '<!doctype html><html><head><title>«title:News»</title><base href="«base:/»"><link rel="«rel:alternate»" type="«type:application/rss+xml»" title="«link.title:Feed»" href="«href:/feed»">«head:»</head><body>«body.text:Fog»</body></html>';

const asJson = text => JSON.stringify(text).slice(1, -1);
const escaped = text =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const inCdata = text => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** The answer of a template with the text in the field `name`; `encode` fits values into the template's notation. */
function fill(template, name, text, encode) {
  const set = (match, each, usual) => (each === name ? text : usual);
  const filled = template.replace(/«body»/g, () => `«raw:${name.startsWith('body') ? 'own' : 'usual'}»`);
  const body = encode(story.replace(field, set));
  return filled.replace(field, (match, each, usual) =>
    each === 'raw' ? body : each === name ? encode(text) : encode(usual),
  );
}

const namesIn = template => [
  ...new Set([...template.replace('«body»', story).matchAll(field)].map(([, name]) => name)),
];

/**
 * Every place for a text: `{ name, kind, write }`. `kind` says what to do with the result of `write(text)`: `feed` (parse the
 * answer), `page` (find the feeds that a web page links to) or `draw` (sanitise and typeset a story; in browsers only).
 */
export const places = [
  ...Object.entries(json).flatMap(([format, template]) =>
    namesIn(template).map(name => ({
      name: `${format}: ${name}`,
      kind: 'feed',
      write: text => fill(template, name, text, asJson),
    })),
  ),
  ...Object.entries(xml).flatMap(([format, template]) =>
    namesIn(template).flatMap(name => {
      // Attributes of the feed itself, as `url` of `<enclosure>`, can't have CDATA sections.
      const isAttribute = new RegExp(`="«${name.replace('.', '\\.')}:`).test(template);
      const encodings = { escaped, ...(isAttribute ? {} : { CDATA: inCdata }) };
      return [
        ...Object.entries(encodings).map(([as, encode]) => ({
          name: `${format}, ${as}: ${name}`,
          kind: 'feed',
          write: text =>
            fill(template, name, text, value =>
              value === text || value.includes(text) ? encode(value) : escaped(value),
            ),
        })),
        {
          name: `broken ${format}: ${name}`,
          kind: 'feed',
          write: text => fill(template.replace('<title>', '<title>&'), name, text, value => value),
        },
      ];
    }),
  ),
  ...namesIn(page).map(name => ({
    name: `web page: ${name}`,
    kind: 'page',
    write: text => fill(page, name, text, value => value),
  })),
  { name: 'web page: all', kind: 'page', write: text => text },
  { name: 'web page: Link header', kind: 'header', write: text => text },
  ...[
    '',
    '[',
    '{"a":"',
    '<',
    '<rss>',
    '<rss version="2.0"><channel><item>',
    '<feed ',
    '<?xml ',
    '<!doctype rss [',
    'call(',
  ].map(start => ({
    name: `answer: ${start}`,
    kind: 'feed',
    write: text => start + text,
  })),
  ...['body', 'body.href', 'body.alt', 'body.srcset', 'body.style'].map(name => ({
    name: `drawn: ${name}`,
    kind: 'draw',
    write: text => fill('«body»', name, text, value => value),
  })),
];
