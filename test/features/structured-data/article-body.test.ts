import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { articleBody } from '../../../src/features/structured-data/article-body.js';
import { drawBody, drawn, place, ferry } from '../../helpers/show.js';
import { waitUntil } from '../../helpers/wait-until.js';

const textOf = async (markup: string) => {
  const box = await fixture<HTMLElement>(html`<div><div class="body"></div></div>`);
  box.querySelector('.body')!.innerHTML = markup;
  return articleBody(box);
};

it('has a line for each paragraph, heading, list item and row', async () => {
  expect(
    await textOf(
      '<p>The <b>ferry</b>\n is  late.</p><h2>Why</h2><ul><li>Fog</li><li>Ice<br>and snow</li></ul><table><tr><td>One</td></tr></table>',
    ),
  ).to.equal('The ferry is late.\nWhy\nFog\nIce\nand snow\nOne');
});

it('leaves out what plays films', async () => {
  expect(
    await textOf('<p>Text</p><div class="player"><button>Play</button></div><video>No film</video>'),
  ).to.equal('Text');
});

it('is bounded', async () => {
  expect((await textOf(`<p>${'On and on. '.repeat(10_000)}</p>`))!.length).to.be.at.most(50_000);
});

it('is missing where there is no body, or none with text', async () => {
  expect(articleBody(await fixture<HTMLElement>(html`<div></div>`))).to.equal(undefined);
  expect(await textOf('<p></p>')).to.equal(undefined);
});

it('is that of the story that is drawn', async () => {
  expect(articleBody((await drawBody('<p>It is <i>late</i>.</p>')).parentNode as ParentNode)).to.equal(
    'It is late.',
  );
});

it('is in the data of a story, and not of a list or a card', async () => {
  const story = { ...ferry, body: '<p>It is late.</p>' };
  const data = () =>
    JSON.parse(
      document.head.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}',
    ) as object;
  const element = await place(html`<news-article structured-data .article=${story}></news-article>`);
  await waitUntil(() => 'articleBody' in data());
  expect(data()).to.include({ '@type': 'NewsArticle', articleBody: 'It is late.' });
  element.setAttribute('layout', 'card');
  await drawn(element);
  await waitUntil(() => !('articleBody' in data()));
});
