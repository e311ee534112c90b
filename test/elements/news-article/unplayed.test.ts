import { expect } from '@open-wc/testing';
import type { ArticleMedia } from '../../../src/article.js';
import { unplayed } from '../../../src/elements/news-article/unplayed.js';

const story = { id: '1', title: 'Tides', tags: [], authors: [] };
const tape: ArticleMedia = { url: 'https://media.example/tape.mp3', type: 'audio/mpeg', kind: 'audio' };
const film: ArticleMedia = {
  url: 'https://films.example/watch/7',
  type: 'text/html',
  kind: 'video',
  embed: 'https://player.films.example/?film=7',
};

const urls = (media: readonly (ArticleMedia | null)[], body = ''): string[] => {
  const drawn = document.createElement('div');
  drawn.innerHTML = body;
  return unplayed({ ...story, media: media as ArticleMedia[], body }, drawn).map(({ url }) => url);
};

it('a recording is played once, whether the body or the list has it', () => {
  expect(urls([tape, tape])).to.deep.equal([tape.url]);
  expect(urls([tape], `<audio preload="none" src="${tape.url}"></audio>`)).to.deep.equal([]);
  expect(urls([tape], `<audio preload="none"><source src="${tape.url}"></audio>`)).to.deep.equal([]);
});

it('a player whose name is in its query is found in the body by that', () => {
  expect(urls([film], '<p>A / B</p>')).to.deep.equal([film.url]);
  expect(urls([film], `<iframe title="${film.embed}"></iframe>`)).to.deep.equal([]);
});

it('empty entries and URLs of other schemes are left out', () => {
  expect(urls([null, { ...tape, url: 'javascript:alert(1)' }, tape])).to.deep.equal([tape.url]);
});
