/** What a test of an application does with the elements, in a DOM of a test environment. */
import type {
  Article,
  Feed,
  NewsArticleElement,
  NewsListElement,
  RelatedNewsElement,
} from '../../../src/index.js';

type Configure = typeof import('../../../src/index.js').configure;

const articles: readonly Article[] = Array.from({ length: 5 }, (_, index) => ({
  id: `s${index}`,
  title: `Story ${index}`,
  url: `https://news.example/s${index}`,
  summary: 'What happened at the harbour.',
  body: `<p>The text of story ${index}.</p>`,
  image: { src: 'https://news.example/picture.jpg', alt: '' },
  published: new Date('2026-03-01T12:00:00Z'),
  tags: ['Harbour'],
  authors: [{ name: 'Ada Wren' }],
}));
const feed: Feed = { format: 'own', articles };
const answer = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Herald',
  items: [{ id: '1', url: 'https://news.example/1', title: 'From the endpoint', content_text: 'Text.' }],
});

const textOf = (element: Element): string =>
  element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Waits until the text is in the shadow root of the element. */
async function has(
  element: HTMLElement & { updateComplete: Promise<boolean> },
  text: string,
): Promise<string> {
  for (let time = 0; time < 200; time++) {
    await element.updateComplete;
    if (textOf(element).includes(text)) return 'drawn';
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  return `"${text}" is not in: ${textOf(element)}`;
}

/** Runs the scenario; resolves to what came of each step. */
export async function scenario(document: Document, configure: Configure): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  const add = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: object = {},
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    document.body.append(element);
    return element;
  };

  const list: NewsListElement = add('news-list', {
    limit: 2,
    filters: '',
    more: 'scroll',
    refresh: 60,
    lang: 'en',
  });
  list.feed = feed;
  results['list'] = await has(list, 'Story 1');
  await list.loadMore();
  results['more'] = await has(list, 'Story 3');
  list.layout = 'hero';
  list.dedupe = true;
  list.structuredData = true;
  await list.updateComplete;
  results['changed'] = await has(list, 'Story 3');

  const story: NewsArticleElement = add('news-article', { id: 'story', lang: 'en' });
  story.article = articles[2];
  results['story'] = await has(story, 'What happened at the harbour.');
  // DOMPurify doesn't work in happy-dom, so a test that needs the text gives a sanitiser of its own, for texts that it knows.
  configure({ sanitize: html => document.createRange().createContextualFragment(html) });
  const whole: NewsArticleElement = add('news-article', { lang: 'en' });
  whole.article = articles[3];
  results['text'] = await has(whole, 'The text of story 3');
  const related: RelatedNewsElement = add('related-news', { loading: 'eager', lang: 'en', limit: 2 });
  related.article = articles[2];
  related.feed = feed;
  results['related'] = await has(related, 'More to read');

  configure({
    fetch: () =>
      Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/feed+json' } })),
  });
  const asked: NewsListElement = add('news-list', { endpoint: 'https://news.example/feed.json', lang: 'de' });
  results['endpoint'] = await has(asked, 'From the endpoint');
  // The observer of happy-dom never finds anything in view: there, tests write `loading="eager"`.
  const loading = 'happyDOM' in document.defaultView! ? 'eager' : 'lazy';
  const lazy: NewsListElement = add('news-list', { endpoint: 'https://news.example/lazy.json', loading });
  results['lazy'] = await has(lazy, 'From the endpoint');
  configure({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
  const failing: NewsListElement = add('news-list', {
    endpoint: 'https://news.example/none.json',
    lang: 'en',
  });
  results['failure'] = await has(failing, 'could not be');

  const inline: NewsListElement = document.createElement('news-list');
  const script = document.createElement('script');
  script.type = 'application/feed+json';
  script.textContent = answer;
  inline.append(script);
  document.body.append(inline);
  results['inline'] = await has(inline, 'From the endpoint');

  const reader: NewsListElement = add('news-list', { reader: 'opened', lang: 'en' });
  const opened: NewsArticleElement = add('news-article', { id: 'opened', hidden: '', lang: 'en' });
  reader.feed = feed;
  await has(reader, 'Story 4');
  reader.shadowRoot!.querySelectorAll<HTMLElement>('[part~=link]')[4]!.click();
  results['reader'] = await has(opened, 'Story 4');
  for (const element of [list, story, whole, related, asked, lazy, failing, inline, reader, opened]) {
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    element.remove();
  }
  // What elements do in idle time comes within 2 s.
  await new Promise(resolve => setTimeout(resolve, 2500));
  return results;
}
