import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completeEndpoint, isPath } from '../../demo/builder/complete-endpoint.js';

const meant = (endpoint: string): string =>
  completeEndpoint(endpoint)
    .map(each => each.meant)
    .join(' ');

const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a host without a scheme gets https': {
    'mysite.example/feed': 'https://mysite.example/feed',
    'mysite.example': 'https://mysite.example',
    'www.mysite.example/': 'https://www.mysite.example/',
    'MySite.Example/Feed': 'https://MySite.Example/Feed',
    'news.mysite.co.example?format=rss': 'https://news.mysite.co.example?format=rss',
    'mysite.example#news': 'https://mysite.example#news',
    'mysite.example./feed': 'https://mysite.example./feed',
    'mysite.example/feed.json': 'https://mysite.example/feed.json',
    'my_site.example/feed': 'https://my_site.example/feed',
  },
  'a host with a port is no scheme': {
    'mysite.example:8443/feed': 'https://mysite.example:8443/feed',
    'mysite.example:80/feed': 'http://mysite.example:80/feed',
    'mysite.example:8443': 'https://mysite.example:8443',
    'feeds:3000/news': 'http://feeds:3000/news',
    'feed.json:8080/news': 'https://feed.json:8080/news',
  },
  'a machine of one’s own gets http': {
    'localhost:8080/feed': 'http://localhost:8080/feed',
    'localhost/feed': 'http://localhost/feed',
    localhost: 'http://localhost',
    'shop.localhost:3000/feed': 'http://shop.localhost:3000/feed',
    'printer.local/feed': 'http://printer.local/feed',
    '127.0.0.1:5173/feed.xml': 'http://127.0.0.1:5173/feed.xml',
    '192.168.1.20/feed': 'http://192.168.1.20/feed',
    '203.0.113.7': 'http://203.0.113.7',
    '[::1]:8080/feed': 'http://[::1]:8080/feed',
    '[2001:db8::7]/feed': 'http://[2001:db8::7]/feed',
  },
  'a host may be written in any script': {
    'bücher.example/feed': 'https://bücher.example/feed',
    '신문.한국/feed': 'https://신문.한국/feed',
    'उदाहरण.परीक्षा/feed': 'https://उदाहरण.परीक्षा/feed',
    'xn--bcher-kva.example/feed': 'https://xn--bcher-kva.example/feed',
    'xn--3e0b707e.xn--3e0b707e/feed': 'https://xn--3e0b707e.xn--3e0b707e/feed',
  },
  'a path stays a path': Object.fromEntries(
    [
      ...['/feed.json', 'feed.json', 'FEED.XML', 'feed.rss?page=2', './news/feed.xml', '../feed.xml'],
      ...['?page=2', '#news', 'news/feed.xml', 'news', 'index.php/feed', 'feed.php?to=mysite.example/feed'],
      ...['api/v2.0/feed', 'v1.2/feed', '.well-known/feed.json', '/mysite.example/feed', 'feed-1.4'],
      ...['feed.min.js', '1.2.3/feed', '~editor/feed', '%66eed', '...', 'me@mysite.example'],
    ].map(path => [path, path]),
  ),
  'a scheme is completed, not doubled': {
    'https://mysite.example/feed': 'https://mysite.example/feed',
    'HTTPS://MySite.example/Feed': 'https://MySite.example/Feed',
    'Http://mysite.example': 'http://mysite.example',
    'https:/mysite.example/feed': 'https://mysite.example/feed',
    'https:mysite.example/feed': 'https://mysite.example/feed',
    'https:///mysite.example/feed': 'https://mysite.example/feed',
    'https:\\\\mysite.example/feed': 'https://mysite.example/feed',
    '//mysite.example/feed': 'https://mysite.example/feed',
    '//localhost:8080/feed': 'http://localhost:8080/feed',
    'feed:https://mysite.example/feed': 'https://mysite.example/feed',
    'feed:HTTP://mysite.example/feed': 'http://mysite.example/feed',
    'feed://mysite.example/feed': 'https://mysite.example/feed',
    'feed:mysite.example/feed': 'https://mysite.example/feed',
    'FEED://mysite.example:8443/feed': 'https://mysite.example:8443/feed',
  },
  'other schemes stay, and are refused by the element': {
    'javascript:alert(1)': 'javascript:alert(1)',
    'ftp://mysite.example/feed': 'ftp://mysite.example/feed',
    'data:text/xml,<rss/>': 'data:text/xml,<rss/',
    'mailto:me@mysite.example': 'mailto:me@mysite.example',
  },
  'quotes and blanks around an address go': {
    '“https://mysite.example/feed”': 'https://mysite.example/feed',
    '„mysite.example/feed“': 'https://mysite.example/feed',
    '‘/feed.json’': '/feed.json',
    '«mysite.example/feed»': 'https://mysite.example/feed',
    '"mysite.example/feed"': 'https://mysite.example/feed',
    '<https://mysite.example/feed>': 'https://mysite.example/feed',
    '「mysite.example/feed」': 'https://mysite.example/feed',
    ' \t https://mysite.example/feed \n': 'https://mysite.example/feed',
    '\u00a0mysite.example/feed\u200b': 'https://mysite.example/feed',
    '“ mysite.example/feed ”': 'https://mysite.example/feed',
    '\ufeffmysite.example/feed': 'https://mysite.example/feed',
    '“”': '',
    '   ': '',
  },
  'each of several addresses is completed': {
    'one.example/feed two.example/rss': 'https://one.example/feed https://two.example/rss',
    'https://one.example/feed /own.json': 'https://one.example/feed /own.json',
    'one.example/feed, two.example/rss': 'https://one.example/feed https://two.example/rss',
    '“one.example/feed”, “two.example/rss”': 'https://one.example/feed https://two.example/rss',
    '“one.example/feed two.example/rss”': 'https://one.example/feed https://two.example/rss',
    'one.example/feed\ntwo.example/rss': 'https://one.example/feed https://two.example/rss',
    'one.example/feed\u00a0two.example/rss': 'https://one.example/feed https://two.example/rss',
    'one.example/?tags=a,b': 'https://one.example/?tags=a,b',
    'one.example/feed , localhost:80/rss': 'https://one.example/feed http://localhost:80/rss',
  },
};

describe('an address in the builder', () => {
  for (const [title, addresses] of Object.entries(groups))
    it(title, () => {
      for (const [written, expected] of Object.entries(addresses))
        assert.equal(meant(written), expected, JSON.stringify(written));
    });

  it('that is complete is not changed again', () => {
    for (const addresses of Object.values(groups))
      for (const expected of Object.values(addresses)) assert.equal(meant(expected), expected);
  });

  it('is a path of the page’s own site when it has neither scheme nor host', () => {
    const paths = completeEndpoint('/feed.json mysite.example/feed ?page=2 ftp://mysite.example').filter(
      isPath,
    );
    assert.deepEqual(
      paths.map(each => each.written),
      ['/feed.json', '?page=2'],
    );
  });
});
