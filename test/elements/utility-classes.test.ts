/** Pages lay out elements with utility classes (Tailwind and others) on the tag. Stories need a width in each of these boxes. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { jsonFeed, stories } from '../helpers/feeds.js';
import { inline, part, show } from '../helpers/show.js';

const PAGE = 800;

/** Classes on the tag → their declarations, and the least width of the stories: that of the page, or of a phone. */
const onTag: Readonly<Record<string, readonly [declarations: string, least: number]>> = {
  'grid place-items-center': ['display: grid; place-items: center', PAGE],
  'grid place-content-center': ['display: grid; place-content: center', 220],
  'grid justify-items-start': ['display: grid; justify-items: start', PAGE],
  'inline-grid place-items-center': ['display: inline-grid; place-items: center', 220],
  'flex flex-col items-center': ['display: flex; flex-direction: column; align-items: center', PAGE],
  'flex flex-col items-start': ['display: flex; flex-direction: column; align-items: flex-start', PAGE],
  'flex items-center justify-center': ['display: flex; align-items: center; justify-content: center', PAGE],
  'flex flex-wrap': ['display: flex; flex-wrap: wrap', PAGE],
  'inline-flex flex-col items-center': [
    'display: inline-flex; flex-direction: column; align-items: center',
    220,
  ],
  'w-fit': ['width: fit-content', 220],
  'w-max': ['width: max-content', 220],
  'w-min': ['width: min-content', 220],
  'columns-2': ['columns: 2', 220],
  contents: ['display: contents', PAGE],
  inline: ['display: inline', PAGE],
  'inline-block': ['display: inline-block', 220],
  'float-left': ['float: left', 220],
  'float-left flex flex-col items-center': [
    'float: left; display: flex; flex-direction: column; align-items: center',
    220,
  ],
  absolute: ['position: absolute', 220],
  'table-cell': ['display: table-cell', 220],
  table: ['display: table', 220],
  'flow-root': ['display: flow-root', PAGE],
};

/** Boxes around the tag, which may size it by its content. */
const around: Readonly<Record<string, string>> = {
  'a block': '',
  'flex flex-col items-center': 'display: flex; flex-direction: column; align-items: center',
  'grid place-items-center': 'display: grid; place-items: center',
};

for (const tag of ['news-list', 'news-article'] as const)
  for (const [box, style] of Object.entries(around))
    for (const [classes, [declarations, least]] of Object.entries(onTag))
      it(`<${tag} class="${classes}"> in ${box} has a usable width`, async () => {
        const element = document.createElement(tag);
        element.append(inline(jsonFeed(stories(2))));
        element.style.cssText = declarations;
        await show(html`<div style="inline-size: ${PAGE}px; ${style}">${element}</div>`);
        const { width } = element.shadowRoot!.querySelector('.base')!.getBoundingClientRect();
        expect(width).to.be.at.least(style ? 220 : least);
        expect(part(element, 'headline')!.getBoundingClientRect().width).to.be.above(50);
      });
