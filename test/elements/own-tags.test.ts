/** Subclasses of the elements that a page registers under tags of its own do the same as the elements. */
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { NewsArticleElement, NewsListElement, RelatedNewsElement } from '../../src/index.js';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { drawn, inline, isShown, next, part, parts, place, texts } from '../helpers/show.js';
import { waitUntil } from '../helpers/wait-until.js';

class AcmeList extends NewsListElement {}
customElements.define('acme-list', AcmeList);
class AcmeArticle extends NewsArticleElement {}
customElements.define('acme-article', AcmeArticle);
class AcmeRelated extends RelatedNewsElement {}
customElements.define('acme-related', AcmeRelated);

const start = location.href;
afterEach(() => history.replaceState(null, '', start));

const feed = (count: number) => inline(jsonFeed(stories(count)));
const find = <T extends HTMLElement>(page: HTMLElement, tag: string) => page.querySelector<T>(tag)!;

describe('under its own tag', () => {
  it('a list opens its story in a reader with its own tag', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <acme-list reader="own-reader">${feed(3)}</acme-list>
        <acme-article id="own-reader" article-param="article" hidden></acme-article>
      </div>
    `);
    const [list, reader] = [find<AcmeList>(page, 'acme-list'), find<AcmeArticle>(page, 'acme-article')];
    await waitUntil(() => parts(list, 'link').length === 3);
    await drawn(list);
    parts(list, 'link')[1]!.click();
    await waitUntil(() => texts(reader, 'headline').join() === 'Story 2');
    expect([isShown(reader), isShown(list)]).to.deep.equal([true, false]);
    expect(new URL(location.href).searchParams.get('article')).to.equal('story-2');
  });

  it('a list opens its story in a reader whose class comes later', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <acme-list reader="late-reader">${feed(3)}</acme-list>
        <acme-late-article id="late-reader" hidden></acme-late-article>
      </div>
    `);
    const [list, reader] = [find<AcmeList>(page, 'acme-list'), find<AcmeArticle>(page, 'acme-late-article')];
    await waitUntil(() => parts(list, 'link').length === 3);
    await drawn(list);
    customElements.define('acme-late-article', class extends NewsArticleElement {});
    parts(list, 'link')[2]!.click();
    await waitUntil(() => texts(reader, 'headline').join() === 'Story 3');
    expect([isShown(reader), isShown(list)]).to.deep.equal([true, false]);
  });

  it('a list whose reader is another list leaves its links to the browser', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <acme-list reader="no-reader">${feed(3)}</acme-list>
        <acme-list id="no-reader">${feed(1)}</acme-list>
      </div>
    `);
    const list = find<AcmeList>(page, 'acme-list');
    await waitUntil(() => parts(list, 'link').length === 3);
    await drawn(list);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    let isLeft = false;
    page.addEventListener('click', event => {
      isLeft = !event.defaultPrevented;
      event.preventDefault();
    });
    parts(list, 'link')[0]!.dispatchEvent(click);
    expect(isLeft).to.equal(true);
  });

  it('related news find the story that `for` names, and are ranked without it', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <acme-article id="own-story" article-id="story-2">${feed(4)}</acme-article>
        <acme-related for="own-story" loading="eager" limit="2"></acme-related>
      </div>
    `);
    const related = find<AcmeRelated>(page, 'acme-related');
    await waitUntil(() => parts(related, 'card').length === 2);
    expect(texts(related, 'headline')).not.to.contain('Story 2');
  });

  it('elements leave out what an earlier one shows', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <acme-article dedupe layout="card">${feed(3)}</acme-article>
        <acme-list dedupe>${feed(3)}</acme-list>
        <acme-related dedupe loading="eager">${feed(3)}</acme-related>
      </div>
    `);
    const list = find<AcmeList>(page, 'acme-list');
    await waitUntil(() => texts(list, 'headline').join() === 'Story 2,Story 3');
    const related = find<AcmeRelated>(page, 'acme-related');
    await waitUntil(() => related.status === 'empty');
  });

  it('the structured data of a story are those of a story', async () => {
    const page = await fixture<HTMLElement>(html`
      <div><acme-article structured-data>${feed(1)}</acme-article></div>
    `);
    const block = () => document.head.querySelector('script[type="application/ld+json"]');
    await waitUntil(block);
    const data = JSON.parse(block()!.textContent) as Record<string, unknown>;
    expect(data).to.include({ '@type': 'NewsArticle', headline: 'Story 1' });
    page.remove();
  });

  it('a whole story looks like one under the tag of the library', async () => {
    const look = async (page: HTMLElement) => {
      const story = page as NewsArticleElement;
      await waitUntil(() => part(story, 'body'));
      return [story, ...story.shadowRoot!.querySelectorAll('*')].map(each => {
        const { fontSize, display, maxInlineSize } = getComputedStyle(each);
        return [each.className, fontSize, display, maxInlineSize].join(' ');
      });
    };
    const ours = await place(html`<news-article>${feed(1)}</news-article>`);
    const own = await fixture<HTMLElement>(html`<acme-article>${feed(1)}</acme-article>`);
    expect(await look(own)).to.deep.equal(await look(ours));
  });

  it('the words of a mistake name the tag as it is written', async () => {
    const own = await fixture<AcmeList>(html`<acme-list lang="en"></acme-list>`);
    const failed = next(own, 'news-error');
    own.reload();
    await failed;
    expect(own.error!.message).to.contain('<acme-list endpoint=').and.not.to.contain('<news-list');
  });
});
