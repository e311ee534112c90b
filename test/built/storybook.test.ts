/** The built Storybook as a whole, from a sub-path of a static host. */
import { expect } from '@open-wc/testing';

const root = '/storybook-static/';

/** Resolves to what a selector finds, once it is there. */
async function find(selector: string, within: () => Document | null | undefined): Promise<Element> {
  for (;;) {
    const found = within()?.querySelector(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

it('shows its list of stories and the first of them, and asks for nothing outside its folder', async () => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1200px; block-size: 800px; border: 0';
  frame.src = `${root}index.html?path=/story/elements-news-list--default`;
  document.body.append(frame);
  await find('[data-item-id="elements-news-list--default"]', () => frame.contentDocument);
  const preview = (await find('#storybook-preview-iframe', () => frame.contentDocument)) as HTMLIFrameElement;
  await find('news-list', () => preview.contentDocument);
  const asked = [frame, preview].flatMap(({ contentWindow }) =>
    contentWindow!.performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(asked.length).to.be.greaterThan(5);
  const allowed = [root, '/__web-dev-server__'].map(path => location.origin + path);
  const strays = asked.filter(url => /^http/.test(url) && !allowed.some(start => url.startsWith(start)));
  expect(strays).to.deep.equal([]);
  frame.remove();
}).timeout(60_000);
