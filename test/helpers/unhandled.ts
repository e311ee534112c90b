/**
 * Registers a hook that fails each test in which an uncaught error or unhandled rejection reaches the window: elements must
 * never throw at the page.
 */
import { expect } from '@open-wc/testing';

const seen: unknown[] = [];
addEventListener('unhandledrejection', event => seen.push(event.reason));
addEventListener('error', event => seen.push(event.error ?? event.message));

afterEach('nothing was thrown at the page', async () => {
  // Browsers dispatch `unhandledrejection` in a later task, so this hook waits for one.
  await new Promise(resolve => setTimeout(resolve));
  expect(seen.splice(0).map(String)).to.deep.equal([]);
});
