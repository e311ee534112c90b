import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { advise } from '../../../src/features/advice/advice.js';
import { hostOf } from '../../../src/features/host-registry.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { inline, place, show, showOverdue } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

let told: unknown[][];
const { warn } = console;
beforeEach(() => {
  told = [];
  console.warn = (...args: unknown[]) => void told.push(args);
});
afterEach(() => (console.warn = warn));

const tells = (text: string) => told.some(([message]) => String(message).includes(text));

it('each slip is told once for an element, with the element', async () => {
  const list = await place(html`<news-list limit="many" layuot="grid"></news-list>`);
  await advise(hostOf(list)!);
  await advise(hostOf(list)!);
  expect(told).to.have.length(2);
  for (const [message, element] of told) {
    expect(message).to.match(/^\[news-elements\] <news-list /);
    expect(element).to.equal(list);
  }
  list.setAttribute('limit', 'few');
  await advise(hostOf(list)!);
  expect(told).to.have.length(3);
});

describe('an element says its slips', () => {
  it('when its stories are shown', async () => {
    await show(html`<news-list limit="many">${inline(jsonFeed(stories(1)))}</news-list>`);
    await waitUntil(() => tells('limit="many"'));
  });

  it('when it has no source', async () => {
    await showOverdue(html`<news-list endpiont="/feed.json"></news-list>`);
    await waitUntil(() => tells('Is endpoint meant?'));
  });

  it('when no story is left', async () => {
    const list = await show(html`<news-list category="Sport">${inline(jsonFeed(stories(1)))}</news-list>`);
    expect(list.status).to.equal('empty');
    await waitUntil(() => tells('no story has the category “Sport”'));
  });
});

it('names that follow in the page are waited for until it is parsed', async () => {
  const real = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')!;
  // From before the element is made on: when it has stories, it asks for advice itself.
  Object.defineProperty(Document.prototype, 'readyState', { ...real, get: () => 'loading' });
  let advised: Promise<void>;
  try {
    const list = await show(html`<news-list reader="later">${inline(jsonFeed(stories(1)))}</news-list>`);
    advised = advise(hostOf(list)!);
    const article = document.createElement('news-article');
    article.id = 'later';
    list.after(article);
  } finally {
    Object.defineProperty(Document.prototype, 'readyState', real);
  }
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await advised;
  expect(tells('later')).to.equal(false);
});
