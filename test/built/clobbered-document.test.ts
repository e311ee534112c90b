// Shows promise 18 of SECURITY.md.
/**
 * Pages with an element whose `name` is that of a member of `document`: the element shadows the member (DOM clobbering,
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem). Each name is tried that `document` has and that
 * occurs anywhere in the built scripts.
 */
import { expect } from '@open-wc/testing';
import { openPage, threeElements } from '../helpers/host-page.js';

const folder = '/dist/cdn/';
const script = `<script type="module" src="${folder}news-elements.js"></script>`;
const elements = `${threeElements()}
  <news-list endpoint="./feed.xml" limit="1" more="scroll" refresh="60" filters dedupe structured-data></news-list>`;

async function textOf(file: string): Promise<string> {
  return (await fetch(folder + file)).text();
}

async function membersInScripts(): Promise<string[]> {
  const files = Object.keys(JSON.parse(await textOf('integrity.json')) as object);
  const code = await Promise.all(files.map(textOf));
  const words = new Set(code.join('\n').match(/[a-z]\w+/gi));
  return [...words].filter(word => word in document).sort();
}

/** Opens a page with elements of these names. Resolves to what is wrong with the elements of the library: nothing, if all is well. */
async function problemsWith(names: readonly string[]): Promise<string[]> {
  const images = names.map(name => `<img name="${name}" alt="">`).join('');
  const page = await openPage(`<body>${images}${script}${elements}`);
  await page.window.customElements.whenDefined('related-news');
  const texts = await page.texts();
  const problems = page.errors.map(error => `${names.join()}: ${error}`);
  const drawn = texts.filter(text => /ferry|Fog/.test(text)).length;
  if (drawn !== 4) problems.push(`${names.join()}: ${drawn} of 4 elements are drawn`);
  page.close();
  return problems;
}

it('the elements are drawn though elements of the page shadow all members of the document', async function () {
  this.timeout(120_000);
  const names = await membersInScripts();
  expect(names).to.include.members(['body', 'createElement', 'createTreeWalker', 'importNode', 'readyState']);
  const problems = await problemsWith(names);
  // Each name by itself, to tell which one it is.
  if (problems.length) for (const name of names) problems.push(...(await problemsWith([name])));
  expect(problems).to.deep.equal([]);
});
