/** axe finds no violation in any element, in any state, in light and dark, from left to right and from right to left. */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { layouts } from '../../src/cards/index.js';
import { jsonFeed } from '../helpers/feeds.js';
import { serve } from '../helpers/serve.js';
import { drawn, inline, part, place, show, type AnyNewsElement } from '../helpers/show.js';

const pixel = new URL('/no-such-picture.png', location.href).href;
const rich = (index: number) => ({
  id: `story-${index}`,
  url: `https://news.example/story-${index}`,
  title: `Ferry number ${index} returns to the harbour`,
  summary: 'After three winters the ferry is back, and the harbour is full of people.',
  content_html: `<h2>The harbour</h2><p>Everyone <a href="https://news.example/came">came</a>.</p>
    <table><tr><th scope="col">Ship</th></tr><tr><td>Ferry</td></tr></table><blockquote>At last.</blockquote>`,
  date_published: '2024-01-20T10:30:00Z',
  image: `${pixel}?${index}`,
  authors: [{ name: 'Ada Wren', url: 'https://news.example/ada' }],
  tags: ['Boats', 'Winter'],
  _news_elements: {
    category: { name: 'Harbour Life' },
    label: 'Live',
    image: { alt: 'A ferry', caption: 'The ferry at dawn.', credit: 'Cleo Marsh', width: 640, height: 360 },
  },
});
const feed = () => inline(jsonFeed([1, 2, 3].map(rich)));

const DARK = 'color-scheme: dark; background: #111; color: #eee';

/** Sets the inline style of the element's parent, and resolves when the colour transitions that it starts have finished. */
async function paint({ parentElement, shadowRoot }: AnyNewsElement, style: string): Promise<void> {
  parentElement!.style.cssText = style;
  await Promise.all(shadowRoot!.getAnimations().map(({ finished }) => finished));
}

const ready: Readonly<Record<string, () => TemplateResult>> = {
  'a story': () => html`<news-article>${feed()}</news-article>`,
  'a story as a card': () => html`<news-article layout="card">${feed()}</news-article>`,
  'a story as a summary': () => html`<news-article layout="summary">${feed()}</news-article>`,
  'related stories': () =>
    html`<related-news loading="eager" view-all="/news" article-id="story-1">${feed()}</related-news>`,
  'a list with more to come': () => html`<news-list heading="Latest" limit="2">${feed()}</news-list>`,
  'a list that does not grow': () => html`<news-list heading="Latest" more="none">${feed()}</news-list>`,
  ...Object.fromEntries(
    layouts.map(({ name: layout }) => [
      `a list laid out as ${layout}`,
      () => html`<news-list layout=${layout} heading="Latest">${feed()}</news-list>`,
    ]),
  ),
};

for (const [name, template] of Object.entries(ready)) {
  it(`${name} is accessible in light and dark, from right to left, and without pictures`, async () => {
    const element = await show(template());
    await expect(element).to.be.accessible();

    await paint(element, DARK);
    await expect(element, 'dark').to.be.accessible();

    await paint(element, '');
    element.lang = 'ar';
    await drawn(element);
    await expect(element, 'right to left').to.be.accessible();

    element.noImages = true;
    await drawn(element);
    await expect(element, 'no images').to.be.accessible();
  });
}

for (const tag of ['news-list', 'news-article', 'related-news'] as const) {
  const create = (): AnyNewsElement => Object.assign(document.createElement(tag), { loading: 'eager' });

  it(`<${tag}> is accessible while it waits, and says that it does`, async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed([1].map(rich)), hold: true } });
    const element = create();
    element.lang = 'en';
    element.endpoint = site.url('/feed.json');
    await place(html`${element}`);
    await site.requested('/feed.json');
    await drawn(element);
    await expect(element).to.be.accessible();
    expect(part(element, 'status')!.textContent).to.equal('Loading');
    expect(part(element, 'status')!.role ?? part(element, 'status')!.getAttribute('role')).to.equal('status');
    element.remove();
    await site.release('/feed.json');
  });

  it(`<${tag}> is accessible when it is empty`, async () => {
    const element = create();
    element.append(inline(jsonFeed([])));
    await expect(await show(html`${element}`)).to.be.accessible();
    expect(element.status).to.equal('empty');
  });

  it(`<${tag}> is accessible when it has failed, in light and dark`, async () => {
    const site = await serve({ '/feed.json': { status: 404 } });
    const element = create();
    element.endpoint = site.url('/feed.json');
    await show(html`${element}`);
    await expect(element).to.be.accessible();
    await paint(element, DARK);
    await expect(element, 'dark').to.be.accessible();
  });

  it(`<${tag}> is accessible when what it shows is old`, async () => {
    const site = await serve({
      '/feed.json': [{ json: jsonFeed([1, 2, 3].map(rich)) }, { status: 404 }],
    });
    const element = create();
    element.endpoint = site.url('/feed.json');
    await show(html`${element}`);
    await element.reload();
    expect(element.matches(':state(stale)')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it(`<${tag}> is accessible when it asks for consent`, async () => {
    const element = create();
    element.loading = 'click';
    element.endpoint = 'https://elsewhere.example/feed.json';
    await drawn(await place(html`${element}`));
    await expect(element).to.be.accessible();
    expect(element.shadowRoot!.querySelectorAll('button')).to.have.length(1);
  });
}
