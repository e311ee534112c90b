import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { contentSlips } from '../../../src/features/advice/content-slips.js';
import { hostOf } from '../../../src/features/host-registry.js';
import { jsonFeed } from '../../helpers/feeds.js';
import { drawn, inline, place, show } from '../../helpers/show.js';

const feed = (more: object = {}) =>
  inline({
    ...jsonFeed([
      { title: 'Ferry', tags: ['City', 'Boats'] },
      { title: 'Fog', tags: ['Weather'] },
    ]),
    ...more,
  });

const slipsOf = async (template: TemplateResult): Promise<string[]> => [
  ...contentSlips(hostOf(await show(template))!),
];

it('a category that no story has is told, with those there are', async () => {
  const slips = await slipsOf(html`<news-list category="city, Sport">${feed()}</news-list>`);
  expect(slips).to.deep.equal([
    '<news-list category="city, Sport">: no story has the category “Sport”. The stories have “City”, “Boats”, “Weather”.',
  ]);
});

it('a category that stories have, as a category or a tag, is no slip', async () => {
  expect(await slipsOf(html`<news-list category="city,boats">${feed()}</news-list>`)).to.deep.equal([]);
});

for (const [name, template] of [
  ['reader', (id: string) => html`<news-list reader=${id}>${feed()}</news-list>`],
  ['for', (id: string) => html`<related-news loading="eager" for=${id}>${feed()}</related-news>`],
] as const) {
  it(`${name} that names no element is told, with the articles there are`, async () => {
    const [slip] = await slipsOf(html`${template('stroy')}<news-article id="story" hidden></news-article>`);
    expect(slip).to.include(`${name}="stroy"`).and.to.include('no element with this id');
    expect(slip).to.include('There is “story”.');
  });

  it(`${name} that names another element is told`, async () => {
    const [slip] = await slipsOf(
      html`${template('box')}
        <div id="box"></div>`,
    );
    expect(slip).to.include('is a <div> and shows no story');
  });

  it(`${name} that names an article is no slip`, async () => {
    const list = await place(html`${template('story')}<news-article id="story">${feed()}</news-article>`);
    await drawn(list);
    expect([...contentSlips(hostOf(list)!)]).to.deep.equal([]);
  });
}

for (const [template, unknown] of [
  ['/news?article={ID}', '“ID”'],
  ['/news{/section}{?id,page}', '“section”, “page”'],
  ['/{article-id}', '“article-id”'],
] as const)
  it(`link-template="${template}" is told, with the variables there are`, async () => {
    expect(await slipsOf(html`<news-list link-template=${template}>${feed()}</news-list>`)).to.deep.equal([
      `<news-list link-template="${template}">: there is no variable ${unknown}. The variables are id, slug, url, category.`,
    ]);
  });

it('a template of known variables is no slip', async () => {
  const template = '/news{/category}{?id:3,slug*}{#url}';
  expect(await slipsOf(html`<news-list link-template=${template}>${feed()}</news-list>`)).to.deep.equal([]);
});
