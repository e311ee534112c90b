// Shows promise 3 of SECURITY.md.
/** Links that elements draw; `web-link.node.test.ts` has the spellings of addresses. */
import { expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import '../../src/define.js';
import type { NewsArticleElement } from '../../src/elements/news-article/news-article.js';
import type { NewsListElement } from '../../src/elements/news-list/news-list.js';
import type { RelatedNewsElement } from '../../src/elements/related-news/related-news.js';
import { ferry } from '../helpers/show.js';

describe('what leads elsewhere', () => {
  const feed = {
    format: 'json-feed',
    articles: [
      { ...ferry, id: 'javascript:alert(1)//', url: 'javascript:alert(1)' },
      { ...ferry, id: '2', url: 'https://news.example/2' },
      { ...ferry, id: '3', url: '/3' },
    ],
  };

  async function linksOf(template?: string): Promise<(string | null)[]> {
    const list = await fixture<NewsListElement>(
      html`<news-list .feed=${feed} link-template=${template ?? nothing}></news-list>`,
    );
    await list.updateComplete;
    return [...list.renderRoot.querySelectorAll('.link')].map(link => link.getAttribute('href'));
  }

  it('is a page of the web, even in articles that the page itself hands over', async () => {
    expect(await linksOf()).to.eql(['https://news.example/2', '/3']);
  });

  it('is a page of the web, whatever a link template begins with', async () => {
    expect(await linksOf('{+id}')).to.eql(['2', '3']);
  });

  it('is a page of the web where all stories are', async () => {
    const addresses = [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      '/news',
      'https://news.example/',
    ];
    const links = addresses.map(async address => {
      const related = await fixture<RelatedNewsElement>(
        html`<related-news .feed=${feed} loading="eager" view-all=${address}></related-news>`,
      );
      await related.updateComplete;
      return related.renderRoot.querySelector('.view-all')?.getAttribute('href');
    });
    expect(await Promise.all(links)).to.eql([
      undefined,
      undefined,
      undefined,
      '/news',
      'https://news.example/',
    ]);
  });

  it('is a page of the web in a byline and in a headline', async () => {
    const article = {
      ...ferry,
      url: 'javascript:alert(1)',
      authors: [{ name: 'Mia', url: 'JAVASCRIPT:alert(1)' }],
    };
    for (const layout of ['full', 'summary']) {
      const element = await fixture<NewsArticleElement>(
        html`<news-article layout=${layout} .article=${article}></news-article>`,
      );
      await element.updateComplete;
      expect(element.renderRoot.querySelector('.byline')!.textContent).to.contain('Mia');
      expect(element.renderRoot.querySelector('a')).to.equal(null);
    }
  });
});
