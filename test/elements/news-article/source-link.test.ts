/** A story is never a dead end: a line below it leads to its own page. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { isTeaser } from '../../../src/elements/news-article/source-link.js';
import type { Article, NewsArticleElement } from '../../../src/index.js';
import { drawn, ferry, part, parts, place, textOf } from '../../helpers/show.js';

const whole = `<p>${'It came an hour late, and nobody minded. '.repeat(20)}</p>`;

async function lineOf(more: Partial<Article>, attributes = {}): Promise<HTMLElement | undefined> {
  const story = { ...ferry, url: 'https://www.lantern.example/ferry', ...more };
  const element = await place<NewsArticleElement>(
    html`<news-article lang="en" .article=${story}></news-article>`,
  );
  Object.assign(element, attributes);
  return part(await drawn(element), 'source-link');
}

it('a whole story says where it was published, a teaser where to read on', async () => {
  expect(textOf(await lineOf({ body: whole }))).to.equal('Originally published on lantern.example');
  for (const teaser of [
    {},
    { summary: 'It is late.' },
    { body: '<p>It is late again.</p>', summary: 'It is late again.' },
    { body: `${whole}<p>And then …</p>` },
    { body: `${whole}<p><a href="/ferry">Read more »</a></p>` },
    { body: whole, access: 'members' as const },
  ])
    expect(textOf(await lineOf(teaser))).to.equal('Read the full story on lantern.example');
});

it('the line is a link after the body and before the topics, which opens where target says', async () => {
  const line = await lineOf({ body: whole, tags: ['Boats'] }, { target: 'news' });
  const link = line!.querySelector('a')!;
  expect([link.href, link.rel, link.target]).to.deep.equal([
    'https://www.lantern.example/ferry',
    'noopener',
    'news',
  ]);
  expect(line!.querySelector('bdi')!.textContent).to.equal('lantern.example');
  const root = line!.getRootNode() as ShadowRoot;
  const order = [...root.querySelectorAll('[part~="body"], [part~="source-link"], [part~="tags"]')];
  expect(order.map(each => each.part.value)).to.deep.equal(['body', 'source-link', 'tags']);
});

it('there is none where the story has no page, or the page is this one', async () => {
  const here = new URL(location.href);
  const { host, pathname } = here;
  for (const url of [
    undefined,
    'javascript:alert(1)',
    here.href,
    `${here.origin}${pathname}#top`,
    `${here.origin}${pathname.replace(/\/$/, '')}/?utm_source=feed`,
    `https://${host}${pathname}`,
  ])
    expect(textOf(await lineOf({ url, body: whole })), String(url)).to.equal('');
});

it("on the site's own pages there is one for teasers only", async () => {
  const url = '/elsewhere';
  expect(textOf(await lineOf({ url, body: whole }))).to.equal('');
  expect(textOf(await lineOf({ url, summary: 'It is late.' }))).to.equal(
    `Read the full story on ${location.host}`,
  );
});

it('cards and summaries have none', async () => {
  for (const layout of ['card', 'summary'] as const)
    expect(textOf(await lineOf({ body: whole, summary: 'Late.' }, { layout }))).to.equal('');
});

it('follows the language, with the link of the latest story', async () => {
  const story = { ...ferry, url: 'https://lantern.example/1', body: whole };
  const element = await place<NewsArticleElement>(
    html`<news-article lang="de" .article=${story}></news-article>`,
  );
  await drawn(element);
  expect(textOf(part(element, 'source-link')))
    .to.include('lantern.example')
    .and.not.include('Originally');
  element.article = { ...story, id: '2', url: 'https://two.example/2' };
  await drawn(element);
  expect(parts(element, 'source-link').map(textOf).join()).to.include('two.example');
});

describe('a text', () => {
  const summary = 'The ferry is late, and the harbour waits for it with flags.';
  const text = summary.repeat(5);
  for (const end of [
    '…',
    ' [...]',
    ' […]',
    ' Continue reading The ferry →',
    ' Weiterlesen',
    ' 続きを読む',
    ' Читать далее',
  ])
    it(`that ends with “${end}” is a teaser`, () => {
      expect(isTeaser({ ...ferry, summary }, text + end)).to.equal(true);
    });
  for (const end of ['', ' Those who like to read more are welcome.', ' “Wait … and see.”'])
    it(`that ends with “${end}” is whole`, () => {
      expect(isTeaser({ ...ferry, summary }, text + end)).to.equal(false);
    });
});
