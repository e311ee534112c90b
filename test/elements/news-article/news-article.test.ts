import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsArticleElement } from '../../../src/index.js';
import { jsonFeed, stories } from '../../helpers/feeds.js';
import { serve } from '../../helpers/serve.js';
import { drawn, inline, next, part, parts, place, show, textOf, texts, words } from '../../helpers/show.js';

const picture = 'https://images.example/ferry.png';
const full = {
  title: 'Ferry returns',
  url: 'https://news.example/ferry',
  summary: 'After three winters the ferry is back.',
  content_html: '<p>It was a long wait.</p><h2>The harbour</h2><p>Everyone came.</p>',
  date_published: '2024-01-20T10:30:00Z',
  image: picture,
  authors: [{ name: 'Ada Wren', url: 'https://news.example/ada' }, { name: 'Ben Oak' }],
  tags: ['Boats', 'Winter'],
  _news_elements: {
    category: { name: 'Harbour Life' },
    image: { alt: 'A ferry', caption: 'The ferry at dawn.', credit: 'Cleo Marsh', width: 640, height: 360 },
  },
};
const one = (item: object = full) => inline(jsonFeed([item]));

describe('a story', () => {
  it('shows its headline, category, date, writers, lede, picture, text and tags, in this order', async () => {
    const story = await show(html`<news-article lang="en" time-zone="UTC">${one()}</news-article>`);
    const names = ['headline', 'category', 'date', 'byline', 'lede', 'image', 'caption', 'body', 'tags'];
    const nodes = names.map(name => part(story, name)!);
    expect(nodes.map(Boolean)).to.deep.equal(names.map(() => true));
    for (const [index, node] of nodes.slice(1).entries()) {
      const order = nodes[index]!.compareDocumentPosition(node);
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING, names[index + 1]).not.to.equal(0);
    }
    expect(nodes.slice(0, 5).map(node => node.textContent?.trim())).to.deep.equal([
      'Ferry returns',
      'Harbour Life',
      'January 20, 2024, 10:30 AM',
      'By Ada Wren and Ben Oak',
      'After three winters the ferry is back.',
    ]);
  });

  it('has its picture in true size, with caption and credit', async () => {
    const story = await show(html`<news-article lang="en">${one()}</news-article>`);
    const image = part(story, 'image') as HTMLImageElement;
    expect(image.src).to.equal(picture);
    expect(image.alt).to.equal('A ferry');
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['640', '360']);
    expect(texts(story, 'caption')).to.deep.equal(['The ferry at dawn. Photo: Cleo Marsh']);
  });

  it('has no figure without a picture, and none with no-images', async () => {
    const plain = await show(html`<news-article>${one({ title: 'Words' })}</news-article>`);
    expect(parts(plain, 'figure')).to.deep.equal([]);
    const spared = await show(html`<news-article no-images>${one()}</news-article>`);
    expect(spared.shadowRoot!.querySelectorAll('img')).to.have.length(0);
  });

  it('lists its tags', async () => {
    const story = await show(html`<news-article>${one()}</news-article>`);
    const items = part(story, 'tags')!.querySelectorAll('li');
    expect([...items].map(item => item.textContent)).to.deep.equal(['Boats', 'Winter']);
  });

  it('does not repeat a lede that is an excerpt of the text, without its headings and emoji', async () => {
    const story = await show(html`
      <news-article
        >${inline(
          jsonFeed([
            {
              title: 'Ferry',
              summary: 'The ferry is back \u26f4 after three winters. The quay is full.',
              content_html:
                '<h2>Home</h2><p>The ferry is back <img alt="\u26f4" src="https://a.example/b.png" class="emoji"> after three winters.</p>',
            },
          ]),
        )}</news-article
      >
    `);
    expect(parts(story, 'lede')).to.deep.equal([]);
  });

  it('does not repeat a lede that is only the beginning of the text', async () => {
    const story = await show(html`
      <news-article>
        ${one({
          title: 'Ferry',
          summary: 'It was a long wait for the people of the harbour, but now it is over…',
          content_html:
            '<p>It was a long wait for the people of the harbour, but now it is over, says the captain.</p>',
        })}
      </news-article>
    `);
    expect(parts(story, 'lede')).to.deep.equal([]);
  });

  it('shows no lede first that its text makes superfluous later', async () => {
    const site = await serve({
      '/feed.json': {
        json: jsonFeed([
          {
            title: 'Ferry',
            summary: 'La traversée d’été est longue, même pour un vieux capitaine. Il rit.',
            content_html:
              '<h2>Le port</h2><p>La travers&eacute;e d&#8217;été est <b>longue</b>, même pour un vieux capitaine.</p>',
          },
        ]),
        hold: true,
      },
    });
    const story = await place(html`<news-article endpoint=${site.url('/feed.json')}></news-article>`);
    const removed: Node[] = [];
    const observer = new MutationObserver(changes =>
      changes.forEach(each => removed.push(...each.removedNodes)),
    );
    observer.observe(story.shadowRoot!, { childList: true, subtree: true });
    await Promise.all([next(story, 'news-load'), site.release('/feed.json')]);
    await drawn(story);
    await Promise.resolve();
    expect(textOf(part(story, 'body'))).to.include('capitaine');
    expect(parts(story, 'lede')).to.deep.equal([]);
    expect(removed.map(node => (node as Element).part?.value)).not.to.include('lede');
  });

  it('for members says so where there is no text', async () => {
    const story = await show(html`
      <news-article lang="en">
        ${one({ title: 'Inside', content_text: undefined, _news_elements: { access: 'members' } })}
      </news-article>
    `);
    expect(words(story)).to.include('This story is for members.');
    expect(parts(story, 'body')).to.deep.equal([]);
  });

  it('has a heading of the given level', async () => {
    const story = await show(html`<news-article heading-level="1">${one()}</news-article>`);
    expect(part(story, 'headline')!.tagName).to.equal('H1');
  });
});

describe('the layout of a story', () => {
  it('full has no link on its headline', async () => {
    const story = await show(html`<news-article>${one()}</news-article>`);
    expect(parts(story, 'link')).to.deep.equal([]);
  });

  it('card is a card that leads to the story', async () => {
    const story = await show(html`<news-article layout="card">${one()}</news-article>`);
    expect(parts(story, 'card')).to.have.length(1);
    expect(part(story, 'link')!.getAttribute('href')).to.equal('https://news.example/ferry');
    expect(parts(story, 'body')).to.deep.equal([]);
  });

  it('summary is all but the text and the tags, and leads to the story', async () => {
    const story = await show(html`<news-article layout="summary">${one()}</news-article>`);
    expect(texts(story, 'lede')).to.deep.equal(['After three winters the ferry is back.']);
    expect(part(story, 'link')!.getAttribute('href')).to.equal('https://news.example/ferry');
    expect([...parts(story, 'body'), ...parts(story, 'tags')]).to.deep.equal([]);
  });

  for (const layout of ['card', 'summary']) {
    it(`${layout} follows target and link-template`, async () => {
      const story = await show(html`
        <news-article layout=${layout} target="_blank" link-template="/news?article={id}"
          >${one()}</news-article
        >
      `);
      const link = part(story, 'link') as HTMLAnchorElement;
      expect(link.getAttribute('href')).to.equal('/news?article=story-1');
      expect(link.target).to.equal('_blank');
      expect(link.relList.contains('noopener')).to.equal(true);
    });
  }

  it('of an unknown name is full', async () => {
    const story = await show(html`<news-article layout="poster">${one()}</news-article>`);
    expect(parts(story, 'body')).to.have.length(1);
  });

  it('can change, and the text comes with it', async () => {
    const story = await show<NewsArticleElement>(
      html`<news-article layout="summary">${one()}</news-article>`,
    );
    story.layout = 'full';
    await drawn(story);
    expect(texts(story, 'body')[0]).to.include('Everyone came.');
    story.layout = 'card';
    await drawn(story);
    expect(parts(story, 'body')).to.deep.equal([]);
  });
});

describe('which story is shown', () => {
  const three = () =>
    inline(
      jsonFeed(
        stories(3).map((story, index) => ({ ...story, _news_elements: { slug: `the-slug-${index + 1}` } })),
      ),
    );

  it('is the first of a feed', async () => {
    const story = await show(html`<news-article>${three()}</news-article>`);
    expect(texts(story, 'headline')).to.deep.equal(['Story 1']);
    expect(story.articles).to.have.length(1);
  });

  for (const id of ['story-2', 'https://news.example/story-2', 'the-slug-2']) {
    it(`is the one with ${id}`, async () => {
      const story = await show(html`<news-article article-id=${id}>${three()}</news-article>`);
      expect(texts(story, 'headline')).to.deep.equal(['Story 2']);
    });
  }

  it('changes with article-id, without another request', async () => {
    const site = await serve({ '/feed.json': { json: jsonFeed(stories(3)) } });
    const story = await show<NewsArticleElement>(
      html`<news-article article-id="story-1" endpoint=${site.url('/feed.json')}></news-article>`,
    );
    const loaded = next(story, 'news-load');
    story.articleId = 'story-3';
    await loaded;
    expect(texts(await drawn(story), 'headline')).to.deep.equal(['Story 3']);
    expect(texts(story, 'body')).to.deep.equal(['What happened in story 3.']);
    expect(await site.requests()).to.have.length(1);
  });

  it('is looked for on further pages of the feed', async () => {
    const site = await serve({
      '/feed.json': { json: jsonFeed(stories(2), { next_url: 'more.json' }) },
      '/more.json': { json: jsonFeed(stories(2, 3)) },
    });
    const story = await show(
      html`<news-article article-id="story-4" endpoint=${site.url('/feed.json')}></news-article>`,
    );
    expect(texts(story, 'headline')).to.deep.equal(['Story 4']);
  });

  it('is none, and not the one before, where the next one is not found', async () => {
    const story = await show<NewsArticleElement>(
      html`<news-article lang="en" article-id="story-1">${three()}</news-article>`,
    );
    const failed = next(story, 'news-error');
    story.articleId = 'story-9';
    await failed;
    await drawn(story);
    expect(words(story)).to.include('This story could not be found.');
    expect(words(story)).not.to.include('Could not refresh');
    expect(story.matches(':state(stale)')).to.equal(false);
  });

  it('is none where the feed has no such story: an error with words for the visitor', async () => {
    const story = await show(html`<news-article lang="en" article-id="story-9">${three()}</news-article>`);
    expect(story.status).to.equal('error');
    expect(story.error?.reason).to.equal('not-found');
    expect(story.error?.message).to.include('story-9');
    expect(words(story)).to.include('This story could not be found.');
    expect(parts(story, 'headline')).to.deep.equal([]);
  });
});

describe('the parameter of the page’s address', () => {
  const address = location.href;
  const go = (parameter?: string) => {
    const url = new URL(address);
    if (parameter) url.searchParams.set('article', parameter);
    return url;
  };
  const article = () =>
    show<NewsArticleElement>(
      html`<news-article article-param="article">${inline(jsonFeed(stories(3)))}</news-article>`,
    );

  afterEach(() => history.replaceState(null, '', address));

  it('says which story is shown', async () => {
    history.replaceState(null, '', go('story-2'));
    expect(texts(await article(), 'headline')).to.deep.equal(['Story 2']);
  });

  it('comes before article-id', async () => {
    history.replaceState(null, '', go('story-2'));
    const story = await show(html`
      <news-article article-param="article" article-id="story-3"
        >${inline(jsonFeed(stories(3)))}</news-article
      >
    `);
    expect(texts(story, 'headline')).to.deep.equal(['Story 2']);
  });

  it('leaves it to article-id, or the first story, when it is absent', async () => {
    expect(texts(await article(), 'headline')).to.deep.equal(['Story 1']);
  });

  it('is followed back and forward', async () => {
    history.replaceState(null, '', go('story-1'));
    const story = await article();
    history.pushState(null, '', go('story-2'));
    await story.reload();
    expect(texts(story, 'headline')).to.deep.equal(['Story 2']);
    const back = next(story, 'news-load');
    history.back();
    await back;
    expect(texts(await drawn(story), 'headline')).to.deep.equal(['Story 1']);
    const forward = next(story, 'news-load');
    history.forward();
    await forward;
    expect(texts(await drawn(story), 'headline')).to.deep.equal(['Story 2']);
  });
});
