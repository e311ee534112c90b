/** Articles that a page's script assigns may be of any shape inside: the page sees no error, and the stories are drawn. */
import { expect } from '@open-wc/testing';
import '../../src/define.js';

const story = { id: '1', url: 'https://quay.example/1', title: 'Fog', tags: [], authors: [] };
const odd: Record<string, object> = {
  media: { media: [null, 'x', { url: 7 }, { url: 'https://quay.example/a.mp3' }] },
  authors: { authors: [null, 'Ida', { name: 7 }, { name: 'Ida', url: 7, avatar: {} }] },
  'authors of objects': { authors: [{ name: {} }, { name: 'Ida', avatar: {} }] },
  tags: { tags: [null, 7, { a: 1 }, 'tide'] },
  related: { related: [null, {}, 7, 'a'] },
  'an image that is a text': { image: 'https://quay.example/f.jpg' },
  'an image of numbers': { image: { src: 7, alt: 7, width: 'x', caption: {} } },
  'words of an image': { image: { src: 'https://quay.example/f.jpg', alt: {}, caption: {}, credit: {} } },
  'an image that is null': { image: null },
  'a category that is a text': { category: 'City' },
  'a category of objects': { category: { name: {} } },
  'a category of numbers': { category: { name: 7 } },
  'a source that is a text': { source: 'The Quay' },
  'a source of numbers': { source: { title: 7, url: {} } },
  comments: { comments: '7' },
  'comments of texts': { comments: { url: 7, count: 'many' } },
  label: { label: {} },
  language: { language: 7 },
  'a reading time': { readingMinutes: 'x' },
  'a slug': { slug: 7 },
  access: { access: {} },
};

for (const [name, parts] of Object.entries(odd))
  for (const tag of ['news-list', 'news-article', 'related-news'] as const)
    it(`${tag} draws a story with odd ${name}`, async () => {
      const errors: unknown[] = [];
      const note = (event: ErrorEvent | PromiseRejectionEvent) => {
        errors.push('reason' in event ? event.reason : event.error);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      addEventListener('error', note, true);
      addEventListener('unhandledrejection', note, true);
      const element = document.createElement(tag);
      element.feed = {
        articles: [
          { ...story, ...parts },
          { ...story, ...parts, id: '2', title: 'Sun', url: 'https://quay.example/2' },
        ],
        format: 'x',
      };
      if (tag === 'related-news') element.setAttribute('article-id', '2');
      element.setAttribute(
        'show',
        'auto author source category image duration comments label reading-time tags',
      );
      document.body.append(element);
      try {
        await element.updateComplete.catch((error: unknown) => errors.push(error));
        await new Promise(resolve => setTimeout(resolve, 60));
        expect(errors.map(String)).to.deep.equal([]);
        expect(element.shadowRoot!.textContent).to.include('Fog');
        if (tag === 'news-article') expect(element.shadowRoot!.innerHTML).not.to.include('[object Object]');
      } finally {
        element.remove();
        removeEventListener('error', note, true);
        removeEventListener('unhandledrejection', note, true);
      }
    });
