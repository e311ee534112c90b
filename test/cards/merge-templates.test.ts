import { expect, fixture } from '@open-wc/testing';
import { html, nothing, render, type TemplateResult } from 'lit';
import { mergeTemplates } from '../../src/cards/merge-templates.js';

/** HTML of a template without indentation and Lit's comments, in which merged and nested templates differ. */
async function htmlOf(template: TemplateResult): Promise<string> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  render(template, page);
  return page.innerHTML.replace(/<!--[^]*?-->|\n\s*/g, '');
}

/** A card with an optional link and label. */
const card = (title: unknown, href: unknown = nothing, label: unknown = nothing) =>
  html`<div class="card" id=${'card'}>
    ${html`<h3>${label} ${html`<a rel=${nothing} href=${href}>${title}</a>`}</h3>`}
  </div>`;

describe('a merged template', () => {
  it('draws the same as the nested ones', async () => {
    for (const template of [card('Fog', '/fog', html`<b>Live</b>`), card('Fog'), card(''), html`<p>Fog</p>`])
      expect(await htmlOf(mergeTemplates(template))).to.equal(await htmlOf(template));
    expect(await htmlOf(mergeTemplates(card('Fog', '/fog', html`<b>Live</b>`)))).to.equal(
      '<div class="card" id="card"><h3><b>Live</b> <a href="/fog">Fog</a></h3></div>',
    );
  });

  it('leaves out attributes without a value', async () => {
    expect(await htmlOf(mergeTemplates(card('Fog')))).to.equal(
      '<div class="card" id="card"><h3> <a>Fog</a></h3></div>',
    );
  });

  it('keeps empty values, which are not missing', async () => {
    expect(await htmlOf(mergeTemplates(html`<img alt=${''} src=${'data:,'} />`))).to.include('alt=""');
  });

  it('has markup in values as text', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const merged = mergeTemplates(card(markup, '"><script>', markup));
    const page = await fixture(html`<div>${merged}</div>`);
    expect(page.querySelector('img, script')).to.equal(null);
    expect(page.querySelector('a')!.textContent).to.equal(markup);
    expect(page.querySelector('a')!.getAttribute('href')).to.equal('"><script>');
  });

  it('takes no data of a feed for a template, though it has strings and values', () => {
    const strings = ['<img src=x onerror=alert(1)>'];
    const data: unknown[] = [
      { strings, values: [] },
      { strings: { raw: strings, length: 1 }, values: [] },
      strings,
    ];
    for (const value of [...data, null, undefined, 0, false, Object.create(null)]) {
      const merged = mergeTemplates(html`<p>${value}</p>`);
      expect(merged.values).to.deep.equal([value]);
      expect([...merged.strings]).to.deep.equal(['<p>', '</p>']);
    }
  });

  it('of the same shape is updated in place', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    render(mergeTemplates(card('Fog', '/fog', html`<b>Live</b>`)), page);
    const link = page.querySelector('a');
    render(mergeTemplates(card('Rain', '/rain', html`<b>Live</b>`)), page);
    expect(page.querySelector('a')).to.equal(link);
    expect([link!.textContent, link!.getAttribute('href')]).to.deep.equal(['Rain', '/rain']);
  });

  it('of another shape is another template', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    render(mergeTemplates(card('Fog', '/fog')), page);
    render(mergeTemplates(card('Fog')), page);
    expect(page.querySelector('a')!.hasAttribute('href')).to.equal(false);
  });

  it('is not confused with one whose text has a dollar sign where the other has a value', async () => {
    expect(await htmlOf(mergeTemplates(html`<p>1$2${'3'}</p>`))).to.equal('<p>1$23</p>');
    expect(await htmlOf(mergeTemplates(html`<p>1${'-'}2${'3'}</p>`))).to.equal('<p>1-23</p>');
  });
});
