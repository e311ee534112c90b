import { expect } from '@open-wc/testing';
import { NewsPlayEvent, type ArticleMedia } from '../../../src/index.js';
import { ferry } from '../../helpers/show.js';

it('news-play says what is played, of which story, and leaves all shadow roots', () => {
  const media: ArticleMedia = { url: 'https://sound.example/a.mp3', type: 'audio/mpeg', kind: 'audio' };
  const event = new NewsPlayEvent(ferry, media);
  expect(event).to.include({ type: 'news-play', article: ferry, media, bubbles: true, composed: true });
  expect(event.cancelable).to.equal(false);
});
