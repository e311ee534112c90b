/**
 * Faulty answers by name. `answer` sends the answer. `end` is the expected outcome: the element's status or the reason of
 * its error, a list if several are correct, or an object if the tags differ. `timeout`: the element's timeout in seconds.
 * `isHeavy`: the answer is large, so the tests load it in one tag after the other.
 */
import { gzipSync } from 'node:zlib';

const JSON_TYPE = { 'content-type': 'application/feed+json' };
const XML_TYPE = { 'content-type': 'application/rss+xml' };
const HTML_TYPE = { 'content-type': 'text/html' };
const MB = 1024 * 1024;

const story = number => ({
  id: `story-${number}`,
  url: `https://news.example/story-${number}`,
  title: `Story ${number}`,
  content_text: `What happened in story ${number}.`,
});

const feed = (items, rest) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Harbour Herald',
    items,
    ...rest,
  });

export const goodFeed = feed(Array.from({ length: 5 }, (_, index) => story(index + 1)));

const rss = (items, prolog = '<?xml version="1.0"?>') =>
  `${prolog}<rss version="2.0"><channel><title>Herald</title><link>https://news.example/</link>${items}</channel></rss>`;
const item = '<item><title>Story 1</title><link>https://news.example/story-1</link></item>';

const send =
  (body, headers = JSON_TYPE, status = 200) =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

const status = (code, headers = {}) => ({
  end: 'http',
  answer: send(`<h1>Error ${code}</h1>`, { ...HTML_TYPE, ...headers }, code),
});

const format = (body, headers) => ({ end: 'format', answer: send(body, headers) });
const ready = (body, headers) => ({ end: 'ready', answer: send(body, headers) });
const empty = (body, headers) => ({ end: 'empty', answer: send(body, headers) });
const network = answer => ({ end: 'network', answer });
/** A fault whose answer never ends, so the element has to give up: after 0.4 seconds. */
const timeout = answer => ({ end: 'timeout', timeout: 0.4, answer });

/** Writes the chunk until `total` bytes are sent, or until the client disconnects. Respects backpressure. */
function pour(response, chunk, total = Infinity) {
  let sent = 0;
  const more = () => {
    while (sent < total) {
      sent += chunk.length;
      if (!response.write(chunk)) return response.once('drain', more);
    }
    response.end();
  };
  more();
}

/** Writes the text and a CORS header directly to the socket, so that the answer may be invalid HTTP. */
const raw = text => (request, response) => {
  const origin = 'Access-Control-Allow-Origin: *\r\n';
  response.socket.end(text.replace('\r\n', `\r\n${origin}`));
};

const billionLaughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">${'abcdefghi'
  .replace(
    /[b-i]/g,
    name => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`,
  )
  .replace(/^a/, '')}]><rss version="2.0"><channel><item><title>&i;</title></item></channel></rss>`;

export const faults = {
  // HTTP statuses
  400: status(400),
  401: status(401, { 'www-authenticate': 'Bearer' }),
  403: status(403),
  404: status(404),
  405: status(405),
  406: status(406),
  408: status(408),
  410: status(410),
  418: status(418),
  '429 without a word': status(429),
  '429 for a second': status(429, { 'retry-after': '1', 'access-control-expose-headers': 'retry-after' }),
  '429 for an hour': status(429, { 'retry-after': '3600', 'access-control-expose-headers': 'retry-after' }),
  451: status(451),
  500: status(500),
  502: status(502),
  503: status(503, { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }),
  504: status(504),
  '500 with a feed': { end: 'http', answer: send(goodFeed, JSON_TYPE, 500) },
  '204 without content': { end: 'format', answer: send(undefined, {}, 204) },

  // Connections
  'hang-up before the answer': network((_request, response) => response.destroy()),
  'hang-up in the middle': {
    // WebKitGTK takes the received part as the whole body, here and in `bad chunks`; it is not a feed, hence `format`.
    end: ['network', 'format'],
    answer: (_request, response) => {
      response.writeHead(200, JSON_TYPE);
      response.write(goodFeed.slice(0, 100), () => response.destroy());
    },
  },
  'length too long': network((_request, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': goodFeed.length + 100 });
    response.write(goodFeed, () => response.socket.end());
  }),
  'length too short': {
    end: 'format',
    answer: raw(
      `HTTP/1.1 200 OK\r\nContent-Type: application/feed+json\r\nConnection: close\r\nContent-Length: 100\r\n\r\n${goodFeed}`,
    ),
  },
  'bad chunks': {
    end: ['network', 'format'],
    answer: raw(
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nfeed\r\n',
    ),
  },
  'no HTTP': network((_request, response) => response.socket.end('\u0000\u0001\u0002 garbage\r\n\r\n')),
  'no CORS header': network((_request, response) => {
    response.removeHeader('access-control-allow-origin');
    response.writeHead(200, JSON_TYPE).end(goodFeed);
  }),
  'CORS for another site': network((_request, response) => {
    response.setHeader('access-control-allow-origin', 'https://other.example');
    response.writeHead(200, JSON_TYPE).end(goodFeed);
  }),
  'CORS header twice': network((_request, response) => {
    response.setHeader('access-control-allow-origin', ['*', '*']);
    response.writeHead(200, JSON_TYPE).end(goodFeed);
  }),
  'no headers ever': timeout(() => {}),
  'no body ever': timeout((_request, response) => response.writeHead(200, JSON_TYPE).flushHeaders()),
  'a byte now and then': timeout((_request, response) => {
    response.writeHead(200, JSON_TYPE);
    const bytes = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(bytes));
  }),
  'endless white space': {
    // `format` when the size limit is exceeded, `timeout` when the time runs out before that.
    end: ['format', 'timeout'],
    isHeavy: true,
    answer: (_request, response) => pour(response.writeHead(200, JSON_TYPE), Buffer.alloc(MB, ' ')),
  },
  '50 MB': {
    end: 'format',
    isHeavy: true,
    answer: (_request, response) => pour(response.writeHead(200, XML_TYPE), Buffer.alloc(MB, 'x'), 50 * MB),
  },

  // Redirects
  'redirect to a feed': {
    end: 'ready',
    answer: (_request, response) => response.writeHead(302, { location: '/good' }).end(),
  },
  'redirect to itself': network((request, response) =>
    response.writeHead(302, { location: request.url }).end(),
  ),
  'redirect to nowhere': network((_request, response) =>
    response.writeHead(301, { location: 'http://127.0.0.1:1/' }).end(),
  ),
  'redirect to a script': network((_request, response) =>
    response.writeHead(302, { location: 'javascript:alert(1)' }).end(),
  ),
  'redirect without an address': { end: 'format', answer: send('', JSON_TYPE, 302) },

  // Content encodings and character encodings
  'gzip that is none': {
    // WebKitGTK recognises that the body is not gzip and reads it as it is: `ready`.
    end: ['network', 'ready'],
    answer: send(goodFeed, { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  },
  'gzip cut off': {
    // Some browsers take the part that they could decompress as the whole body; it is not a feed: `format`.
    end: ['network', 'format'],
    answer: send(gzipSync(goodFeed).subarray(0, 60), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  },
  'gzip unannounced': ready(gzipSync(goodFeed)),
  'unknown encoding of characters': ready(goodFeed, {
    'content-type': 'application/feed+json; charset=klingon',
  }),
  'UTF-8 called Latin-1': ready(rss(item), { 'content-type': 'application/rss+xml; charset=iso-8859-1' }),
  'UTF-16 with a mark': ready(
    Buffer.from(`\uFEFF${rss(item, '<?xml version="1.0" encoding="utf-16"?>')}`, 'utf16le'),
    XML_TYPE,
  ),
  'a byte order mark': ready(`\uFEFF${goodFeed}`),
  'two byte order marks': { end: ['ready', 'format'], answer: send(`\uFEFF\uFEFF${goodFeed}`) },
  binary: format(Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 37) % 256)), {
    'content-type': 'application/octet-stream',
  }),

  // Bodies that are not a feed, or look unlike one
  'nothing at all': format(''),
  'white space': format(' \n\t '),
  'a page': format('<!doctype html><html><title>Hello</title><p>Hello</p></html>', HTML_TYPE),
  'a login page called JSON': format('<!doctype html><form><input type="password"></form>'),
  'PHP warnings': format('<br />\n<b>Warning</b>: something in <b>feed.php</b> on line <b>3</b><br />'),
  'plain words': format('Service temporarily unavailable', { 'content-type': 'text/plain' }),
  'a script': format('alert("hello")', { 'content-type': 'text/javascript' }),
  'a feed called an image': ready(goodFeed, { 'content-type': 'image/png' }),
  'JSON null': format('null'),
  'JSON number': format('42'),
  'JSON string': format('"a feed"'),
  'JSON true': format('true'),
  'JSON empty object': format('{}'),
  'JSON cut off': ready(goodFeed.slice(0, -20)),
  'JSON with a comma too many': ready(goodFeed.replace(/\]\}$/, ',]}')),
  'JSON twice': format(goodFeed + goodFeed),
  'JSON 100,000 levels deep': {
    end: ['format', 'empty'],
    answer: send('['.repeat(1e5) + ']'.repeat(1e5)),
  },
  'JSON cut off 100,000 levels deep': format('{"items":'.repeat(1e5)),
  'an error in JSON with status 200': {
    end: 'http',
    answer: send('{"error":{"code":500,"message":"Database gone"}}'),
  },
  'XML cut off': ready(rss(item + item.replaceAll('1', '2')).slice(0, -60), XML_TYPE),
  'XML of another kind': format('<?xml version="1.0"?><menu><dish>Soup</dish></menu>', XML_TYPE),
  'XML 20,000 levels deep': {
    end: ['format', 'empty', 'ready'],
    answer: send(rss('<a>'.repeat(2e4)), XML_TYPE),
  },
  'a billion laughs': { end: ['format', 'ready'], answer: send(billionLaughs, XML_TYPE) },
  'an entity from a file': ready(
    rss(
      item.replace('Story 1', 'Story &x;'),
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
    XML_TYPE,
  ),

  // Feeds with unusual or wrong content
  'an empty list': empty('[]'),
  'no items': empty(feed([])),
  'RSS without items': empty(rss(''), XML_TYPE),
  'items that are null': empty(feed([null, null])),
  'items of every type': {
    end: ['ready', 'empty'],
    answer: send(feed([null, 1, 'two', true, [], {}, [[story(1)]]])),
  },
  'a null among the items': ready(feed([null, story(1), null])),
  'items that are no list': { end: ['format', 'empty'], answer: send(feed({ 0: story(1) })) },
  'every field of the wrong type': {
    end: ['ready', 'empty'],
    answer: send(
      feed([
        {
          id: {},
          url: [],
          title: 7,
          content_html: {},
          content_text: [],
          date_published: {},
          authors: 1,
          tags: 'x',
          image: [],
        },
      ]),
    ),
  },
  'the same id again and again': ready(feed(Array.from({ length: 20 }, () => story(1)))),
  '10,000 items': ready(feed(Array.from({ length: 1e4 }, (_, index) => story(index)))),
  'a title of a megabyte': ready(feed([{ ...story(1), title: 'Long '.repeat(2e5) }])),
  'a word of a megabyte': ready(feed([{ ...story(1), title: 'x'.repeat(1e6) }])),
  'a body of 100,000 levels': ready(feed([{ ...story(1), content_html: '<div>'.repeat(1e5) }])),
  '10,000 tags': ready(
    feed([{ ...story(1), tags: Array.from({ length: 1e4 }, (_, index) => `tag ${index}`) }]),
  ),
  'NUL characters': ready(feed([{ ...story(1), title: 'Sto\u0000ry', id: '\u0000' }])),
  'lone surrogates': ready(feed([{ ...story(1), title: '\uD83D story \uDE00', id: '\uD83D' }])),
  'dates that are none': ready(
    feed([
      { ...story(1), date_published: '-000001-13-45T99:99:99Z', date_modified: -1e20 },
      { ...story(2), date_published: '9'.repeat(400), date_modified: '0000-00-00' },
    ]),
  ),
  'keys of prototypes': ready(
    `{"version":"https://jsonfeed.org/version/1.1","__proto__":{"polluted":1},"items":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"__proto__","title":"Story 1","tags":["__proto__"]}]}`,
  ),
  'addresses of scripts': ready(
    feed([{ ...story(1), url: 'javascript:alert(1)', image: 'javascript:alert(2)' }], {
      next_url: 'javascript:alert(3)',
    }),
  ),
  'a next page that is this page': {
    end: 'ready',
    answer: (request, response) =>
      response
        .writeHead(200, JSON_TYPE)
        .end(feed([story(1)], { next_url: `http://${request.headers.host}${request.url}` })),
  },
  'a next page that fails': {
    // The single story of the first page is enough for `news-article`; the other two request the next page, which fails.
    end: { 'news-list': 'network', 'news-article': 'ready', 'related-news': 'network' },
    answer: send(feed([story(1)], { next_url: 'http://127.0.0.1:1/' })),
  },
};
