import { expect } from '@open-wc/testing';
import { whenIdle } from '../../src/controllers/when-idle.js';

describe('a task for an idle moment', () => {
  const { requestIdleCallback } = globalThis;
  afterEach(() => Object.assign(globalThis, { requestIdleCallback }));

  it('runs after its timeout where the browser is never idle', async () => {
    Object.assign(globalThis, {
      requestIdleCallback: (task: () => void, { timeout }: IdleRequestOptions = {}) =>
        timeout && setTimeout(task, timeout),
    });
    await new Promise<void>(whenIdle);
  });

  it('runs in a browser without requestIdleCallback', async () => {
    Object.assign(globalThis, { requestIdleCallback: undefined });
    await new Promise<void>(whenIdle);
  });

  it('runs in the order in which tasks were given', async () => {
    const done: number[] = [];
    await new Promise<void>(resolve => {
      whenIdle(() => done.push(1));
      whenIdle(() => done.push(2));
      whenIdle(resolve);
    });
    expect(done).to.deep.equal([1, 2]);
  });
});
