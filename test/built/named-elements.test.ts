// Shows promise 18 of SECURITY.md.
/**
 * Pages with an element whose `id` or `name` is that of a hook that Lit looks for on `window`: the element takes the hook's place
 * (DOM clobbering, https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object).
 */
import { expect } from '@open-wc/testing';
import { openPage, threeElements } from '../helpers/host-page.js';

const script = '<script type="module" src="/dist/cdn/news-elements.js"></script>';

for (const name of [
  'litHtmlPolyfillSupport',
  'litHtmlVersions',
  'reactiveElementPolyfillSupport',
  'reactiveElementVersions',
  'litElementHydrateSupport',
  'litElementPolyfillSupport',
  'litElementVersions',
  // Globals that not every browser has, and whose place elements take there.
  'ShadyCSS',
  'litNonce',
  'navigation',
  'scheduler',
  'trustedTypes',
])
  it(`the elements are drawn though elements of the page are called ${name}`, async () => {
    const page = await openPage(
      `<body><div id="${name}"></div><form name="${name}"></form>${script}${threeElements()}`,
    );
    const texts = await page.texts();
    expect(page.errors).to.deep.equal([]);
    for (const text of texts) expect(text).not.to.equal('');
    page.close();
  });
