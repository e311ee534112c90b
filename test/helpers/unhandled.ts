/** No page ever sees an error thrown by an element: whatever a test does, nothing may reach the window. */
import { expect } from '@open-wc/testing';

const seen: unknown[] = [];
addEventListener('unhandledrejection', event => seen.push(event.reason));
addEventListener('error', event => seen.push(event.error ?? event.message));

afterEach('nothing was thrown at the page', async () => {
  // Rejections are reported in a task of their own.
  await new Promise(resolve => setTimeout(resolve));
  expect(seen.splice(0).map(String)).to.deep.equal([]);
});
