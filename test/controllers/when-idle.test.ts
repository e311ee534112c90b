import { expect } from '@open-wc/testing';
import { whenIdle } from '../../src/controllers/when-idle.js';

describe('what waits until the browser has nothing better to do', () => {
  const { requestIdleCallback } = globalThis;
  afterEach(() => Object.assign(globalThis, { requestIdleCallback }));

  it('is done at last by a browser that never has', async () => {
    Object.assign(globalThis, {
      requestIdleCallback: (task: () => void, { timeout }: IdleRequestOptions = {}) =>
        timeout && setTimeout(task, timeout),
    });
    await new Promise<void>(whenIdle);
  });

  it('is done by a browser that knows no idle moments', async () => {
    Object.assign(globalThis, { requestIdleCallback: undefined });
    await new Promise<void>(whenIdle);
  });

  it('is done in the order given', async () => {
    const done: number[] = [];
    await new Promise<void>(resolve => {
      whenIdle(() => done.push(1));
      whenIdle(() => done.push(2));
      whenIdle(resolve);
    });
    expect(done).to.deep.equal([1, 2]);
  });
});
