import { expect, fixture } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import { PrintPictures } from '../../../src/features/upkeep/print-pictures.js';
import type { FeatureHost } from '../../../src/features/feature.js';

let renderRoot: HTMLElement;
let pictures: PrintPictures;
beforeEach(async () => {
  renderRoot = await fixture(
    html`<div>${['lazy', 'eager'].map(loading => html`<img alt="" loading=${loading} />`)}</div>`,
  );
  pictures = new PrintPictures({
    element: { renderRoot, ownerDocument: document },
  } as unknown as FeatureHost);
  pictures.connect();
});
afterEach(() => pictures.disconnect());

const loadings = (): string[] => [...renderRoot.querySelectorAll('img')].map(({ loading }) => loading);

it('lazy pictures are requested before the page is printed', () => {
  expect(loadings()).to.deep.equal(['lazy', 'eager']);
  dispatchEvent(new Event('beforeprint'));
  expect(loadings()).to.deep.equal(['eager', 'eager']);
});

it('an element that was removed requests none', () => {
  pictures.disconnect();
  dispatchEvent(new Event('beforeprint'));
  expect(loadings()).to.deep.equal(['lazy', 'eager']);
});

// Only Chromium lets the test runner emulate the media type `print`.
if ('chrome' in window) {
  it('lazy pictures are requested where the page is shown as on paper, without being printed', async () => {
    const changed = new Promise(resolve =>
      matchMedia('print').addEventListener('change', resolve, { once: true }),
    );
    await emulateMedia({ media: 'print' });
    try {
      await changed;
      expect(loadings()).to.deep.equal(['eager', 'eager']);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
}
