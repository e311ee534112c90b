// Shows promise 14 of SECURITY.md.
/** What the hosts of a story's pictures are told: the headers of every request that the elements cause, on a real server. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Article } from '../../src/article.js';
import type { NewsArticleElement, NewsListElement } from '../../src/index.js';
import { serve, type Site } from '../helpers/serve.js';
import { ferry, place } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90"/></svg>';
const picture = { text: drawing, headers: { 'content-type': 'image/svg+xml' } };

const PICTURES = {
  lead: '/lead.svg',
  leadSet: '/lead-set.svg',
  avatar: '/avatar.svg',
  plain: '/plain.svg',
  set: '/set.svg',
  source: '/source.svg',
  late: '/late.svg',
  poster: '/poster.svg',
  card: '/card.svg',
  cardSet: '/card-set.svg',
  cardFar: '/card-far.svg',
};

/** The pictures of a story's body and its byline. */
const IN_BODY = [
  PICTURES.avatar,
  PICTURES.plain,
  PICTURES.set,
  PICTURES.source,
  PICTURES.late,
  PICTURES.poster,
];

async function pictures(): Promise<Site> {
  return serve(Object.fromEntries([...Object.values(PICTURES), '/control.svg'].map(path => [path, picture])));
}

/** A story with a picture of every kind that a story can have. Its pictures are on the page's host or on another one. */
function storyOn(at: (path: string) => string, image: Article['image']): Article {
  const { avatar, plain, set, source, late, poster } = PICTURES;
  return {
    ...ferry,
    title: 'Fog',
    authors: [{ name: 'Mia Quay', avatar: at(avatar) }],
    image,
    body:
      `<p>Text <img src="${at(plain)}"><img src="${at('/other.svg')}" srcset="${at(set)} 1x, ${at(set)} 2x">` +
      `<picture><source srcset="${at(source)}"><img src="${at('/other.svg')}"></picture>` +
      `<img src="data:," data-src="${at(late)}"><img src="${at(plain)}" referrerpolicy="unsafe-url"></p>` +
      `<video src="${at('/film.mp4')}" poster="${at(poster)}"></video><audio src="${at('/sound.mp3')}"></audio>`,
  };
}

/** Scrolls each picture into view, as those that load lazily are requested only then, until all of them were requested. */
async function seeAll(element: Element, site: Site, wanted: readonly string[]): Promise<void> {
  for (const path of wanted) {
    for (const image of element.shadowRoot!.querySelectorAll('img')) image.scrollIntoView();
    await site.requested(path);
  }
  const asked = new Set((await site.requests()).map(({ path }) => path));
  expect([...asked]).to.include.members(wanted);
}

/** The requests with a header `Referer`, as path and header. */
async function told(site: Site): Promise<string[]> {
  const requests = await site.requests();
  return requests.flatMap(({ path, headers }) => (headers['referer'] ? `${path} ${headers['referer']}` : []));
}

for (const where of ['url', 'elsewhere'] as const) {
  describe(`the host of pictures, ${where === 'url' ? 'the page’s own' : 'another one'}, is told nothing of the page`, () => {
    it('by a story, whatever pictures are in it', async () => {
      const site = await pictures();
      const at = (path: string): string => site[where](path);
      const { lead, leadSet } = PICTURES;
      const element = await place<NewsArticleElement>(
        html`<news-article .article=${storyOn(at, { src: at(lead), alt: '' })}></news-article>`,
      );
      await element.updateComplete;
      await seeAll(element, site, [lead, ...IN_BODY]);
      element.article = storyOn(at, { src: at('/other.svg'), srcset: `${at(leadSet)} 800w`, alt: '' });
      await element.updateComplete;
      await seeAll(element, site, [leadSet]);
      expect(await told(site)).to.deep.equal([]);
    });

    for (const layout of ['grid', 'hero'] as const) {
      it(`by cards of the layout ${layout}, near and far`, async () => {
        const site = await pictures();
        const at = (path: string): string => site[where](path);
        const { card, cardSet, cardFar } = PICTURES;
        const image = { src: at(card), alt: '' };
        const articles: Article[] = [
          { ...ferry, id: '1', image },
          { ...ferry, id: '2', image: { ...image, srcset: `${at(cardSet)} 400w` } },
          ...Array.from({ length: 30 }, (_, index) => ({
            ...ferry,
            id: `${index + 3}`,
            image: { src: at(`/${index}.svg`), alt: '' },
          })),
          { ...ferry, id: '99', image: { src: at(cardFar), alt: '' } },
        ];
        const list = await place<NewsListElement>(
          html`<news-list layout=${layout} limit="50" .feed=${{ articles, format: 'own' }}></news-list>`,
        );
        await list.updateComplete;
        await seeAll(list, site, [card, cardSet, cardFar]);
        expect(await told(site)).to.deep.equal([]);
      });
    }
  });
}

it('a plain picture of the page tells its host, which shows that the server of these tests would notice', async () => {
  const site = await pictures();
  const image = new Image();
  image.src = site.url('/control.svg');
  await waitUntil(() => image.complete);
  expect(await told(site)).to.deep.equal([`/control.svg ${location.href}`]);
});
