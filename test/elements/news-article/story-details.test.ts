/** Details of a story where a bug raises no error: overlapping links, words of other scripts. */
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { jsonFeed } from '../../helpers/feeds.js';
import { inline, part, show, textOf } from '../../helpers/show.js';

const one = (item: object) => inline(jsonFeed([{ title: 'Ferry', ...item }]));

it('the link of a writer can be pressed in a summary, whose headline leads to the story', async () => {
  const item = { authors: [{ name: 'Ada Wren', url: 'https://news.example/ada' }], content_text: 'Text.' };
  const story = await show(html`<news-article layout="summary">${one(item)}</news-article>`);
  const link = part(story, 'byline')!.querySelector('a')!;
  const { left, top, width, height } = link.getBoundingClientRect();
  const pressed = new Promise<EventTarget>(resolve => {
    const stop = (event: Event) => {
      event.preventDefault();
      resolve(event.composedPath()[0]!);
    };
    addEventListener('click', stop, { once: true });
  });
  let selected = 0;
  story.addEventListener('news-select', () => selected++);
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  expect(await pressed).to.equal(link);
  expect(selected).to.equal(0);
  await resetMouse();
});

it('a credit in another script stands apart from its label', async () => {
  const item = { image: 'https://images.example/a.png', _news_elements: { image: { credit: 'ليلى حداد' } } };
  const story = await show(html`<news-article lang="en">${one(item)}</news-article>`);
  const credit = part(story, 'caption')!.querySelector('.credit')!;
  expect(textOf(credit)).to.equal('Photo: ليلى حداد');
  expect(textOf(credit.querySelector('bdi')!)).to.equal('ليلى حداد');
});
