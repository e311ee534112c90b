import { expect } from '@open-wc/testing';
import { inTransition } from '../../../src/features/reader/in-transition.js';

const own = Object.getOwnPropertyDescriptor(Document.prototype, 'startViewTransition');
const replace = (start: unknown) =>
  Object.defineProperty(Document.prototype, 'startViewTransition', {
    configurable: true,
    writable: true,
    value: start,
  });
afterEach(() => {
  if (own) Object.defineProperty(Document.prototype, 'startViewTransition', own);
  else Reflect.deleteProperty(Document.prototype, 'startViewTransition');
});

describe('a change in a view transition', () => {
  it('is made where the browser has none', async () => {
    replace(undefined);
    let made = 0;
    await inTransition(async () => void made++);
    expect(made).to.equal(1);
  });

  it('is awaited also when the browser skips the transition, without an unhandled rejection', async () => {
    const skipped = (): Promise<never> => Promise.reject(new DOMException('skipped', 'AbortError'));
    replace((change: () => Promise<void>) => ({
      ready: skipped(),
      finished: skipped(),
      updateCallbackDone: change(),
    }));
    let made = 0;
    await inTransition(async () => void made++);
    expect(made).to.equal(1);
  });
});
