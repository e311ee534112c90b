import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed } from '../../src/article.js';
import { renderNews } from '../../src/ssr.js';
import { lantern } from './lantern.js';

// Must be the first test: it checks the first render of the process, before which no language is loaded.
test('labels and dates are in the language of the attribute `lang`', async () => {
  const html = await renderNews('related-news', { feed: lantern, attributes: { lang: 'de' } });
  assert.match(html, /<related-news lang="de">/);
  assert.match(html, /Mehr zum Thema/);
  assert.match(html, /20\.01\.2024/);
});

test('a list is drawn with its cards, its styles and its data', async () => {
  const html = await renderNews('news-list', { feed: lantern, attributes: { layout: 'hero', limit: 2 } });
  assert.match(
    html,
    /^<news-list layout="hero" limit="2"><template shadowroot="open" shadowrootmode="open">/,
  );
  assert.equal(html.match(/part="card"/g)?.length, 2);
  assert.match(html, /<style>[^]*container-type: inline-size[^]*<\/style>/);
  assert.match(html, /<\/template><script type="application\/feed\+json">\{"version"/);
});

test('a story has the styles of its lazily loaded template, and its body is sanitised', async () => {
  const html = await renderNews('news-article', { feed: lantern, attributes: { 'article-id': '2' } });
  const [drawn = ''] = html.split('</template>');
  assert.match(drawn, /<article class="story"/);
  assert.match(drawn, /part="lede"/);
  assert.match(drawn, /part="figure"/);
  assert.match(drawn, /<style>[^]*\.story \.headline[^]*<\/style>/);
  assert.doesNotMatch(drawn, /onclick/);
});

test('a story for members that has a body does not refer to the site for it', async () => {
  const story = { ...lantern.articles[0]!, access: 'members' as const, body: '<p>All of it.</p>' };
  const html = await renderNews('news-article', { feed: { ...lantern, articles: [story] } });
  assert.doesNotMatch(html, /Read it on the site/);
});

test('with article-param, the story of article-id is drawn', async () => {
  const html = await renderNews('news-article', {
    feed: lantern,
    attributes: { 'article-id': '2', 'article-param': 'story' },
  });
  const [drawn = ''] = html.split('</template>');
  assert.match(drawn, /^<news-article article-id="2" article-param="story">/);
  assert.match(drawn, /Night trams/);
});

test('cards and stories link where link-template leads', async () => {
  for (const tag of ['news-list', 'related-news'] as const) {
    const attributes = { 'link-template': '/news?article={id}' };
    const html = await renderNews(tag, { feed: lantern, attributes });
    assert.match(html.split('</template>')[0]!, /href="\/news\?article=2"/);
  }
});

test('related news leave out the story of article-id', async () => {
  const html = await renderNews('related-news', { feed: lantern, attributes: { 'article-id': '1' } });
  const [drawn = ''] = html.split('</template>');
  assert.match(drawn, /More to read/);
  assert.doesNotMatch(drawn, /Ferry returns/);
  assert.match(drawn, /Night trams/);
});

test('neither data nor attributes can end the script or attribute that holds them', async () => {
  const feed: Feed = {
    articles: [{ id: '1', title: '</script></template><script>alert(1)</script>', tags: [], authors: [] }],
    format: 'property',
  };
  const html = await renderNews('news-list', { feed, attributes: { heading: '"><script>', more: 'none' } });
  assert.equal(html.match(/<script/g)?.length, 1);
  assert.equal(html.match(/<\/script>/g)?.length, 1);
  assert.match(html, /heading="&quot;>&lt;script>"/);
});

test('attributes that are false or absent are left out', async () => {
  const html = await renderNews('news-list', {
    feed: lantern,
    attributes: { 'no-images': true, filters: false, heading: undefined },
  });
  assert.match(html, /^<news-list no-images="">/);
  assert.doesNotMatch(html, /<img/);
});

test('a card drawn on a server has the mark of its recording', async () => {
  const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
  const { render } = await import('@lit-labs/ssr');
  const { meta } = await import('../../src/cards/parts.js');
  const { en } = await import('../../src/locales/en.js');
  const media = [
    { url: 'https://a.example/a.mp3', type: 'audio/mpeg', kind: 'audio', duration: 1450 },
  ] as const;
  const view = {
    texts: en,
    lang: 'en',
    level: 3,
    images: true,
    eager: 0,
    href: () => undefined,
    date: () => '',
  };
  const drawn = await collectResult(render(meta({ ...lantern.articles[0]!, media }, view)));
  const words = drawn.replaceAll(/<!--[^]*?-->/g, '');
  assert.match(words, /part="media">Audio <span part="duration">24:10<\/span>/);
});
