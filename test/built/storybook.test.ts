/** The built Storybook with its sidebar and documentation pages, served from a sub-path as a static host would. */
import { expect } from '@open-wc/testing';
import type { NewsListElement } from '../../src/index.js';

const root = '/storybook-static/';

interface Described {
  readonly tagName?: string;
  readonly [section: string]: unknown;
}

/** Field of the custom elements manifest → title of that section in Storybook's table of an element. */
const sections = {
  attributes: 'attributes',
  events: 'events',
  slots: 'slots',
  cssProperties: 'css custom properties',
  cssParts: 'css shadow parts',
  cssStates: 'css states',
};

let frame: HTMLIFrameElement;

afterEach(() => frame.remove());

function open(path: string): HTMLIFrameElement {
  frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1200px; block-size: 800px; border: 0';
  frame.src = `${root}${path}`;
  document.body.append(frame);
  return frame;
}

/** Calls `look` each animation frame and resolves to its first truthy value. */
async function until<T>(look: () => T | null | undefined | false | ''): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** Resolves to the first element in the frame `within` that matches the selector, once there is one. */
function find<T extends Element = HTMLElement>(selector: string, within = frame): Promise<T> {
  return until(() => within.contentDocument?.querySelector<T>(selector));
}

/** The `<news-list>` of the story with that id, on the documentation page open in the frame. */
const listOf = (story: string): Promise<NewsListElement> => find(`#story--${story} news-list`);

it('shows its list of stories and the first of them, and asks for nothing outside its folder', async () => {
  open('index.html?path=/story/elements-news-list--default');
  await find('[data-item-id="elements-news-list--default"]');
  const preview = await find<HTMLIFrameElement>('#storybook-preview-iframe');
  await find('news-list', preview);
  const asked = [frame, preview].flatMap(({ contentWindow }) =>
    contentWindow!.performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(asked.length).to.be.greaterThan(5);
  const allowed = [root, '/__web-dev-server__'].map(path => location.origin + path);
  const strays = asked.filter(url => /^http/.test(url) && !allowed.some(start => url.startsWith(start)));
  expect(strays).to.deep.equal([]);
}).timeout(60_000);

it('begins with the elements', async () => {
  open('index.html');
  await find('[data-item-id="elements-news-list--docs"]');
  const items = frame.contentDocument!.querySelectorAll('[data-item-id]');
  const ids = [...items].map(item => item.getAttribute('data-item-id'));
  expect(ids.slice(0, 3)).to.deep.equal(['elements', 'elements-news-list', 'elements-news-list--docs']);
}).timeout(60_000);

for (const tag of ['news-list', 'news-article', 'related-news'])
  it(`has a row for all that <${tag}> has to offer, and for nothing else`, async () => {
    const { modules } = (await (await fetch('/dist/custom-elements.json')).json()) as {
      modules: { declarations?: Described[] }[];
    };
    const described = modules
      .flatMap(({ declarations = [] }) => declarations)
      .find(({ tagName }) => tagName === tag)!;
    open(`iframe.html?id=elements-${tag}--docs&viewMode=docs`);
    await find('.docblock-argstable-body td');
    const rows = new Map<string, string[]>();
    for (const { cells } of frame.contentDocument!.querySelectorAll<HTMLTableRowElement>(
      '.docblock-argstable-body tr',
    )) {
      const name = cells[0]!.textContent.trim();
      const isHeading = cells.length < 3;
      if (isHeading) rows.set(name.replace(/^Hide .* items/, '').toLowerCase(), []);
      else [...rows.values()].at(-1)?.push(name);
    }
    for (const [key, section] of Object.entries(sections)) {
      const names = (described[key] as { name: string }[]).map(({ name }) => name || '(default)');
      expect(rows.get(section), section).to.have.members(names);
    }
    expect([...rows.values()].flat().filter(name => name.startsWith('#'))).to.deep.equal([]);
  }).timeout(60_000);

it('sets attributes, slots and custom properties by their controls', async () => {
  open('iframe.html?id=elements-news-list--default&viewMode=story');
  await find('news-list[heading]');
  const channel = await until(() => frame.contentWindow?.__STORYBOOK_ADDONS_CHANNEL__);
  const updatedArgs = { dateStyle: 'full', noImages: true, '--news-gap': '3rem', 'slot-heading': 'Ours' };
  channel.emit('updateStoryArgs', { storyId: 'elements-news-list--default', updatedArgs });
  const list = await find('news-list[date-style="full"][no-images]');
  expect(list.style.getPropertyValue('--news-gap')).to.equal('3rem');
  expect(list.querySelector('[slot="heading"]')?.textContent).to.equal('Ours');
}).timeout(60_000);

it('stays with the story when a card is clicked, and says so', async () => {
  open('iframe.html?id=elements-news-list--default&viewMode=story');
  const list = await find<NewsListElement>('news-list');
  const card = await until(() => list.shadowRoot?.querySelector<HTMLAnchorElement>('[part~="link"]'));
  const chosen = new Promise(resolve => list.addEventListener('news-select', resolve, { once: true }));
  const stays = new Promise<boolean>(resolve => {
    frame.contentWindow!.addEventListener('click', event => {
      resolve(event.defaultPrevented);
      event.preventDefault();
    });
  });
  card.click();
  await chosen;
  expect(await stays).to.equal(true);
}).timeout(60_000);

it('shows each state on one page', async () => {
  open('iframe.html?id=states--docs&viewMode=docs');
  for (const [story, status] of Object.entries({
    waiting: 'loading',
    empty: 'empty',
    http: 'error',
    slow: 'ready',
    stale: 'error',
    dark: 'ready',
  })) {
    const list = await listOf(`states--${story}`);
    await until(() => list.status === status);
  }
}).timeout(60_000);

it('shows each scheme, direction and theme on one page', async () => {
  open('iframe.html?id=theming--docs&viewMode=docs');
  const style = async (story: string) => getComputedStyle(await listOf(`theming--${story}`));
  expect((await style('crypto-news')).getPropertyValue('--news-radius')).to.equal('12px');
  expect((await style('broadsheet')).getPropertyValue('--news-radius')).to.equal('0');
  expect((await style('broadsheet-dark')).colorScheme).to.equal('dark');
  expect((await style('broadsheet-right-to-left')).direction).to.equal('rtl');
  expect((await style('broadsheet')).direction).to.equal('ltr');
  const page = getComputedStyle(frame.contentDocument!.documentElement);
  expect([page.colorScheme, page.direction]).to.deep.equal(['normal', 'ltr']);
}).timeout(60_000);
