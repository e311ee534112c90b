/** Details of a story where a bug raises no error: changed languages, overlapping links, pictures that fail to load. */
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { jsonFeed } from '../../helpers/feeds.js';
import { serve } from '../../helpers/serve.js';
import { drawn, inline, next, part, show, textOf } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

const one = (item: object) => inline(jsonFeed([{ title: 'Ferry', ...item }]));

it('the button of a video speaks the language of the page when that changes', async () => {
  const content_html = '<iframe src="https://player.vimeo.com/video/76979871"></iframe><p>Text</p>';
  const story = await show(html`<news-article lang="en">${one({ content_html })}</news-article>`);
  const button = () => part(story, 'body')!.querySelector('button')!;
  const before = button();
  before.focus();
  expect(textOf(before)).to.equal('Play video from player.vimeo.com');
  story.lang = 'de';
  await drawn(story);
  expect(textOf(button())).not.to.equal('Play video from player.vimeo.com');
  expect(textOf(button())).to.include('player.vimeo.com');
  expect(story.shadowRoot!.activeElement).to.equal(before);
});

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

for (const [kind, size] of [
  ['of known size', 'width="300" height="200"'],
  ['of known width', 'width="300"'],
  ['of unknown size', ''],
] as const) {
  it(`a picture ${kind} that fails moves nothing of the text`, async () => {
    const site = await serve({ '/no.png': { status: 404, hold: true } });
    const content_html = `<p>Above</p><img src="${site.url('/no.png')}" alt="A long description of the ferry" ${size}><p id="x">Below</p>`;
    const story = await show(
      html`<news-article>${one({ content_html, image: 'https://images.example/lead.png' })}</news-article>`,
    );
    const body = part(story, 'body')!;
    const image = body.querySelector('img')!;
    const below = body.querySelector('p:last-child')!;
    // Distances are measured from the top of the body, because the lead picture above it may fail, too, at any time.
    const top = (): number => below.getBoundingClientRect().top - body.getBoundingClientRect().top;
    image.loading = 'eager';
    await site.requested('/no.png');
    const place = top();
    const failed = next(image, 'error');
    await site.release('/no.png');
    await failed;
    await waitUntil(() => image.classList.contains('broken'));
    expect(top()).to.equal(place);
  });
}
