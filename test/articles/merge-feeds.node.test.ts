import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Feed } from '../../src/article.js';
import { mergeFeeds } from '../../src/articles/merge-feeds.js';

const story = (title: string, parts: Partial<Article> = {}): Article => ({
  id: title,
  title,
  tags: [],
  authors: [],
  ...parts,
});
const feedOf = (articles: readonly Article[], parts: Partial<Feed> = {}): Feed => ({
  format: 'json-feed',
  articles,
  ...parts,
});
const titles = ({ articles }: Feed) => articles.map(({ title }) => title);
const day = (date: string) => ({ published: new Date(`2026-03-${date}T08:00:00Z`) });

test('feeds are merged by date, stories without one last, each story once', () => {
  const first = feedOf([
    story('Ferry', day('03')),
    story('Undated'),
    story('Same id', { id: 'same', ...day('01') }),
    story('Address', { url: 'https://www.herald.example/x/?utm_source=rss#top', ...day('05') }),
    story('Choir sings', { id: 'a5', ...day('07') }),
  ]);
  const second = feedOf([
    story('Bridge', day('04')),
    story('Same id, again', { id: 'same', ...day('02') }),
    story('The same address', { url: 'https://herald.example/x', ...day('06') }),
    story('CHOIR SINGS', { id: 'b4', ...day('07') }),
    story('Choir sings', { id: 'b5', ...day('09') }),
  ]);
  assert.deepEqual(titles(mergeFeeds([first, second])), [
    'Choir sings',
    'Choir sings',
    'Address',
    'Bridge',
    'Ferry',
    'Same id',
    'Undated',
  ]);
});

test('all stories of a feed are kept, though some of them share a page or an id', () => {
  const page = { url: 'https://herald.example/' };
  const first = feedOf([story('Ferry', page), story('Fog', page), story('Tide', { id: 'Fog' })]);
  const second = feedOf([story('Home', page), story('Rain')]);
  assert.deepEqual(titles(mergeFeeds([first, second])), ['Ferry', 'Fog', 'Tide', 'Rain']);
});

test('the numbers of different sites are not mixed up', () => {
  const feeds = ['one', 'two'].map(host =>
    feedOf([story(`From ${host}`, { id: '7', url: `https://${host}.example/7` })]),
  );
  assert.equal(mergeFeeds(feeds).articles.length, 2);
});

test('a story without a date of publication stands at the date of its last change', () => {
  const changed = story('Changed', { modified: day('04').published });
  const feeds = [feedOf([changed, story('Old', day('03'))]), feedOf([story('New', day('05'))])];
  assert.deepEqual(titles(mergeFeeds(feeds)), ['New', 'Changed', 'Old']);
});

test('stories of the same moment stay in the order of the feeds', () => {
  const feeds = ['A', 'B', 'C'].map(title => feedOf([story(title, day('03'))]));
  assert.deepEqual(titles(mergeFeeds(feeds)), ['A', 'B', 'C']);
});

test('a title, a URL and a language are kept only if all feeds have the same', () => {
  const herald = { title: 'Herald', url: 'https://herald.example/', language: 'en' };
  const { title, url, language } = mergeFeeds([
    feedOf([], herald),
    feedOf([], { ...herald, title: 'Post', language: undefined }),
  ]);
  assert.deepEqual([title, url, language], [undefined, 'https://herald.example/', undefined]);
});

test('the next page is that of every feed that has one', () => {
  const [first, second] = ['https://one.example/2', 'https://two.example/2'];
  const feeds = [feedOf([], { next: first }), feedOf([]), feedOf([], { next: second })];
  assert.equal(mergeFeeds(feeds).next, `${first} ${second}`);
  assert.equal(mergeFeeds([feedOf([]), feedOf([])]).next, undefined);
});

test('the format names each format of the feeds once', () => {
  const feeds = ['rss', 'atom', 'rss'].map(format => feedOf([], { format }));
  assert.equal(mergeFeeds(feeds).format, 'rss atom');
});

test('the feeds stay as they were', () => {
  const articles = Object.freeze([story('Old', day('01')), story('New', day('02'))]);
  const feed = Object.freeze(feedOf(articles));
  mergeFeeds([feed, feedOf([story('Newer', day('03'))])]);
  assert.deepEqual(titles(feed), ['Old', 'New']);
});

test('a story is from its feed, unless it says where it is from', () => {
  const own = { title: 'Coast Post' };
  const herald = feedOf([story('Ferry'), story('Fog', { source: own })], {
    title: 'Herald',
    url: 'https://herald.example/',
  });
  const merged = mergeFeeds([herald, feedOf([story('Rain')])]);
  assert.deepEqual(
    merged.articles.map(({ source }) => source),
    [{ title: 'Herald', url: 'https://herald.example/' }, own, undefined],
  );
  assert.equal(herald.articles[0]?.source, undefined);
  const again = mergeFeeds([herald, feedOf([])]);
  assert.equal(again.articles[0], merged.articles[0]);
});

test('a day without a time stands at its noon', () => {
  const bareDay: Partial<Article> = { published: new Date('2026-03-03'), dateOnly: true };
  const at = (time: string) => ({ published: new Date(time) });
  const feeds = [
    feedOf([story('Day', bareDay)]),
    feedOf([
      story('Evening', at('2026-03-03T20:00:00Z')),
      story('Morning', at('2026-03-03T08:00:00Z')),
      story('Day before', at('2026-03-02T23:00:00Z')),
    ]),
  ];
  assert.deepEqual(titles(mergeFeeds(feeds)), ['Evening', 'Day', 'Morning', 'Day before']);
});

test('a story with a day is the same as one with a time on that day', () => {
  const feeds = [
    feedOf([story('Choir sings', { id: 'a', published: new Date('2026-03-03'), dateOnly: true })]),
    feedOf([story('Choir sings', { id: 'b', published: new Date('2026-03-03T19:30:00Z') })]),
  ];
  assert.deepEqual(
    mergeFeeds(feeds).articles.map(({ id }) => id),
    ['a'],
  );
});
