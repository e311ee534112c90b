import { expect } from '@open-wc/testing';
import {
  enterStory,
  isSection,
  keepStory,
  storyInAddress,
  urlOfStory,
} from '../../../src/features/reader/story-address.js';

const reader = { id: 'story', articleParam: 'article' };
const article = { id: 'ferry', title: 'Ferry', tags: [], authors: [] };
const story = { reader: 'story', list: 'city', id: 'ferry' };
const start = location.href;
afterEach(() => history.replaceState(null, '', start));

describe('the address of an open story', () => {
  it('is a history entry, with the story in state and URL, beside the state of the page', () => {
    history.replaceState({ router: 1 }, '');
    enterStory(story, urlOfStory(article, reader));
    expect(new URL(location.href).searchParams.get('article')).to.equal('ferry');
    expect(history.state).to.deep.equal({ router: 1, newsReader: story });
    expect(storyInAddress(reader)).to.deep.equal(story);
    expect(storyInAddress({ id: 'other' })).to.equal(undefined);
  });

  it('is the URL alone where a router has replaced the state, and still tells the list', () => {
    enterStory(story, urlOfStory(article, reader));
    history.replaceState({ router: 2 }, '');
    expect(storyInAddress(reader)).to.deep.equal(story);
    history.replaceState(null, '', '?article=fog');
    expect(storyInAddress(reader)).to.deep.equal({ reader: 'story', id: 'fog' });
  });

  it('is only the state for a reader without article-param', () => {
    expect(urlOfStory(article, { id: 'story' }).href).to.equal(start);
    keepStory(story);
    expect(storyInAddress({ id: 'story' })).to.deep.equal(story);
  });

  it('tells the fragment of a section from a route, and from the one before the story was opened', () => {
    const fragments = { '#why': true, '#news': false, '#/news': false, '': false };
    for (const [fragment, expected] of Object.entries(fragments)) {
      history.replaceState(null, '', `${location.pathname}${fragment}`);
      expect(isSection({ ...story, hash: '#news' }), fragment).to.equal(expected);
    }
    history.replaceState(null, '', '#news');
    expect(isSection(story)).to.equal(true);
  });

  it('loses the fragment of another story, and keeps the route of a router', () => {
    history.replaceState(null, '', '#section');
    expect(urlOfStory(article, reader).hash).to.equal('');
    for (const route of ['#/news', '#!/news']) {
      history.replaceState(null, '', route);
      expect(urlOfStory(article, reader).hash).to.equal(route);
    }
  });
});
