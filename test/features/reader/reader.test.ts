/** `reader`: a card opens its story in the same page. Tested by pointer, keys, and the browser's Back and Forward. */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { NewsArticleElement } from '../../../src/index.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { pressEnter } from '../../helpers/input.js';
import { drawn, inline, isShown, next, part, parts, place, textOf, texts } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

const start = location.href;
afterEach(() => history.replaceState(null, '', start));

async function site(template: TemplateResult) {
  const list = await place(template);
  await waitUntil(() => parts(list, 'link').length > 0);
  await drawn(list);
  const reader = document.querySelector<NewsArticleElement>('news-article')!;
  return { list, reader, title: () => texts(reader, 'headline').join() };
}

const travelled = () => new Promise(resolve => addEventListener('popstate', resolve, { once: true }));

const hiddenReader = () => html`
  <news-list reader="story">${inline(jsonFeed(stories(30)))}</news-list>
  <news-article id="story" article-param="article" hidden></news-article>
  <related-news for="story" loading="eager"></related-news>
`;

describe('reader', () => {
  it('shows the story in the place of the list, and Back leads to where the visitor was', async () => {
    const { list, reader, title } = await site(hiddenReader());
    const link = parts(list, 'link')[9]!;
    link.focus();
    link.scrollIntoView({ block: 'center' });
    const place = scrollY;
    await pressEnter();
    await waitUntil(() => reader.shadowRoot!.activeElement === part(reader, 'headline'));
    expect(title()).to.equal('Story 10');
    expect([isShown(reader), isShown(list)]).to.deep.equal([true, false]);
    expect(new URL(location.href).searchParams.get('article')).to.equal('story-10');
    const related = document.querySelector('related-news')!;
    await waitUntil(() => parts(related, 'link').length === 4);
    expect(texts(related, 'headline')).not.to.include('Story 10');

    history.back();
    await waitUntil(() => list.shadowRoot!.activeElement === link);
    expect([isShown(reader), isShown(list)]).to.deep.equal([false, true]);
    expect(location.href).to.equal(start);
    expect(Math.abs(scrollY - place)).to.be.below(2);

    history.forward();
    await waitUntil(() => isShown(reader) && title() === 'Story 10');
    expect(isShown(list)).to.equal(false);
  });

  it('opens again by Forward where a router has overwritten history.state', async () => {
    const { list, reader, title } = await site(hiddenReader());
    parts(list, 'link')[2]!.click();
    await waitUntil(() => title() === 'Story 3');
    history.replaceState({ router: 1 }, '');
    history.back();
    await waitUntil(() => isShown(list) && !isShown(reader));
    history.forward();
    await waitUntil(() => isShown(reader) && !isShown(list));
    expect(title()).to.equal('Story 3');
  });

  it('once more takes the place of the list when its page is loaded again', async () => {
    const first = await site(hiddenReader());
    parts(first.list, 'link')[2]!.click();
    await waitUntil(() => first.title() === 'Story 3');
    // Simulates a reload: URL and history entry stay, the elements are new.
    first.list.parentElement!.remove();
    const { list, reader, title } = await site(hiddenReader());
    await waitUntil(() => title() === 'Story 3' && !isShown(list));
    expect(isShown(reader)).to.equal(true);
    history.back();
    await waitUntil(() => isShown(list));
    expect(isShown(reader)).to.equal(false);
  });

  it('that is in view from the start shows its fallback content until a story is chosen', async () => {
    const errors: Event[] = [];
    const note = (event: Event): unknown => errors.push(event);
    document.addEventListener('news-error', note);
    const { list, reader, title } = await site(html`
      <news-list reader="story">${inline(jsonFeed(stories(3)))}</news-list>
      <news-article id="story"><p>Choose a story.</p></news-article>
    `);
    await drawn(reader);
    expect([reader.status, isShown(reader.querySelector('p'))]).to.deep.equal(['idle', true]);
    parts(list, 'link')[1]!.click();
    await waitUntil(() => title() === 'Story 2');
    expect([isShown(list), isShown(reader.querySelector('p'))]).to.deep.equal([true, false]);
    document.removeEventListener('news-error', note);
    expect(errors).to.deep.equal([]);
  });

  it('without news of its own waits for the list, and shows the story that the address names', async () => {
    const errors: Event[] = [];
    const note = (event: Event) => errors.push(event);
    document.addEventListener('news-error', note);
    const hidden = await site(hiddenReader());
    expect(isShown(hidden.reader)).to.equal(false);
    hidden.list.parentElement!.remove();
    history.replaceState(null, '', '?article=story-4');
    const { list, reader, title } = await site(hiddenReader());
    await waitUntil(() => title() === 'Story 4');
    expect([isShown(reader), isShown(list)]).to.deep.equal([true, false]);
    document.removeEventListener('news-error', note);
    expect(errors).to.deep.equal([]);
  });

  it('beside the list changes its story and leaves the list where it is', async () => {
    const { list, reader, title } = await site(html`
      <news-list reader="story">${inline(jsonFeed(stories(3)))}</news-list>
      <news-article id="story">${inline(jsonFeed(stories(1, 7)))}</news-article>
    `);
    parts(list, 'link')[1]!.click();
    await waitUntil(() => title() === 'Story 2');
    expect(isShown(list)).to.equal(true);
    expect(location.href).to.equal(start);
    expect(isShown(reader)).to.equal(true);
  });

  it('is left by Back for a list at a place of the page, and not by a step to a place in the story', async () => {
    history.replaceState(null, '', '#news');
    const { list, reader, title } = await site(hiddenReader());
    parts(list, 'link')[1]!.click();
    await waitUntil(() => title() === 'Story 2');
    const moved = travelled();
    location.hash = 'section';
    await moved;
    expect([isShown(reader), isShown(list)]).to.deep.equal([true, false]);
    history.go(-2);
    await waitUntil(() => isShown(list));
    expect([isShown(reader), location.hash]).to.deep.equal([false, '#news']);
  });

  it('opens stories that have no address of their own, and gives them one', async () => {
    const own = jsonFeed([{ id: '7', url: undefined, title: 'Fog', content_html: '<p>Grey</p>' }]);
    const { list, title } = await site(html`
      <news-list reader="story">${inline(own)}</news-list>
      <news-article id="story" article-param="article"></news-article>
    `);
    const link = part(list, 'link') as HTMLAnchorElement;
    expect(new URL(link.href).searchParams.get('article')).to.equal('7');
    link.click();
    await waitUntil(() => title() === 'Fog');
    expect(location.href).to.equal(link.href);
  });

  it('is not missed by a list that is drawn once more when it has left the page', async () => {
    const own = jsonFeed([{ id: '7', url: undefined, title: 'Fog' }]);
    const { list } = await site(html`
      <news-list reader="story">${inline(own)}</news-list>
      <news-article id="story"></news-article>
    `);
    list.remove();
    list.noImages = true;
    expect(texts(await drawn(list), 'headline')).to.deep.equal(['Fog']);
  });

  it('leaves clicks for new tabs, and stories that the page took, alone', async () => {
    const { list, reader } = await site(hiddenReader());
    const length = history.length;
    const link = part(list, 'link')!;
    const stop = (event: Event) => event.preventDefault();
    addEventListener('click', stop);
    const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true });
    link.dispatchEvent(click);
    list.addEventListener('news-select', stop, { once: true });
    const selected = next(list, 'news-select');
    link.click();
    await selected;
    removeEventListener('click', stop);
    expect([reader.hidden, history.length]).to.deep.equal([true, length]);
  });

  it('is shown at once when the address names a story', async () => {
    history.replaceState(null, '', '?article=story-3');
    const { list, reader } = await site(hiddenReader());
    await waitUntil(() => textOf(part(reader, 'headline')) === 'Story 3');
    expect([isShown(reader), isShown(list)]).to.deep.equal([true, false]);
    // A change of the hash adds a history entry, which must not close the story.
    const moved = travelled();
    location.hash = 'section';
    await moved;
    expect([isShown(reader), isShown(list)]).to.deep.equal([true, false]);
    history.back();
    await travelled();
    expect([isShown(reader), isShown(list)]).to.deep.equal([true, false]);
  });

  it('keeps its state in no attribute: copies of the page made meanwhile show what the address says', async () => {
    const { list, reader, title } = await site(hiddenReader());
    const box = list.parentElement!;
    const attributes = () =>
      [list, reader].map(element => Array.from(element.attributes, ({ name, value }) => `${name}=${value}`));
    const before = attributes();
    parts(list, 'link')[2]!.click();
    await waitUntil(() => title() === 'Story 3');
    expect(attributes()).to.deep.equal(before);
    // What routers do with a snapshot of the page: Back to the list puts the copy of the page with the story in its place.
    const copy = box.cloneNode(true) as Element;
    const moved = travelled();
    history.back();
    await moved;
    box.replaceWith(copy);
    const [again, empty] = [copy.querySelector('news-list')!, copy.querySelector('news-article')!];
    await waitUntil(() => parts(again, 'link').length > 0);
    await drawn(again);
    expect([isShown(again), isShown(empty)]).to.deep.equal([true, false]);

    history.forward();
    await waitUntil(() => isShown(empty) && texts(empty, 'headline').join() === 'Story 3');
    expect(isShown(again)).to.equal(false);
  });

  it('stays open when scripts of the page write the attributes of its HTML again', async () => {
    const { list, reader, title } = await site(hiddenReader());
    parts(list, 'link')[2]!.click();
    await waitUntil(() => title() === 'Story 3');
    reader.removeAttribute('hidden');
    reader.setAttribute('hidden', '');
    list.setAttribute('reader', 'story');
    await drawn(reader);
    await drawn(list);
    expect([isShown(reader), isShown(list), title()]).to.deep.equal([true, false, 'Story 3']);
  });

  it('shows the story in the element that took its place', async () => {
    const { reader, title } = await site(hiddenReader());
    parts(document.querySelector('news-list')!, 'link')[2]!.click();
    await waitUntil(() => title() === 'Story 3');
    const other = document.createElement('news-article');
    other.id = 'story';
    other.articleParam = 'article';
    other.hidden = true;
    reader.replaceWith(other);
    await waitUntil(() => texts(other, 'headline').join() === 'Story 3');
    expect(isShown(other)).to.equal(true);
  });

  it('of several lists makes room for the one that the story came from', async () => {
    await place(html`
      <news-list reader="story" id="city">${inline(jsonFeed(stories(3)))}</news-list>
      <news-list reader="story" id="sport">${inline(jsonFeed(stories(3, 11)))}</news-list>
      <news-article id="story" article-param="article" hidden></news-article>
    `);
    const [city, sport] = [...document.querySelectorAll('news-list')];
    const reader = document.querySelector('news-article')!;
    const shown = () => [city!, sport!, reader].map(isShown);
    const title = () => texts(reader, 'headline').join();
    await waitUntil(() => parts(city!, 'link').length === 3 && parts(sport!, 'link').length === 3);
    await Promise.all([drawn(city!), drawn(sport!)]);

    parts(sport!, 'link')[1]!.click();
    await waitUntil(() => title() === 'Story 12');
    expect(shown()).to.deep.equal([true, false, true]);
    parts(city!, 'link')[0]!.click();
    await waitUntil(() => title() === 'Story 1');
    expect(shown()).to.deep.equal([false, true, true]);
    history.back();
    await waitUntil(() => title() === 'Story 12' && isShown(city!));
    expect(shown()).to.deep.equal([true, false, true]);
    history.back();
    await waitUntil(() => shown().join() === 'true,true,false');
  });

  it('leaves the route of a router in the fragment', async () => {
    history.replaceState(null, '', '#/news');
    const { list, reader, title } = await site(hiddenReader());
    parts(list, 'link')[1]!.click();
    await waitUntil(() => title() === 'Story 2');
    const { searchParams, hash } = new URL(location.href);
    expect([searchParams.get('article'), hash]).to.deep.equal(['story-2', '#/news']);
    history.back();
    await waitUntil(() => isShown(list));
    expect([isShown(reader), location.hash]).to.deep.equal([false, '#/news']);
  });

  it('makes no room when the list could not be loaded: its notice is shown', async () => {
    history.replaceState(null, '', '?article=story-3');
    const list = await place(html`
      <news-list reader="story" endpoint="data:application/json,{"></news-list>
      <news-article id="story" article-param="article" hidden></news-article>
    `);
    await waitUntil(() => list.status === 'error');
    await drawn(list);
    expect(isShown(list)).to.equal(true);
  });

  it('restores the position of the box that scrolls, in an application shell', async () => {
    const { list, reader } = await site(html`
      <main style="block-size: 400px; overflow: auto">
        <news-list reader="story">${inline(jsonFeed(stories(30)))}</news-list>
        <news-article id="story" article-param="article" hidden></news-article>
      </main>
    `);
    parts(list, 'card')[8]!.scrollIntoView();
    const top = parts(list, 'card')[9]!.getBoundingClientRect().top;
    parts(list, 'link')[9]!.click();
    await waitUntil(() => isShown(reader) && !isShown(list));
    history.back();
    await waitUntil(() => isShown(list));
    await waitUntil(() => list.shadowRoot!.activeElement === parts(list, 'link')[9]);
    expect(Math.abs(parts(list, 'card')[9]!.getBoundingClientRect().top - top)).to.be.below(2);
  });
});
