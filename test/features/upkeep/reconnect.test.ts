import { expect } from '@open-wc/testing';
import type { FeatureHost } from '../../../src/features/feature.js';
import { Reconnect } from '../../../src/features/upkeep/reconnect.js';
import { Clock } from '../../helpers/clock.js';

let clock: Clock;
beforeEach(() => (clock = new Clock(1000, 20_000)));
afterEach(() => clock.restore());

/** An element whose request has failed for this reason. `retries` counts how often the request was repeated. */
function failed(reason = 'network') {
  const host = {
    status: 'error',
    feeds: { error: { reason } },
    retries: 0,
    retry: () => void host.retries++,
  };
  const reconnect = new Reconnect(host as unknown as FeatureHost);
  reconnect.connect();
  return { host, reconnect };
}

const goOnline = () => dispatchEvent(new Event('online'));

describe('when the network is back', () => {
  it('a failed request is repeated after 1, 5 and 20 seconds, not at once', () => {
    const { host, reconnect } = failed();
    expect(clock.waits).to.deep.equal([]);
    goOnline();
    expect(clock.waits).to.deep.equal([1000, 5000, 20_000]);
    expect(host.retries).to.equal(0);
    clock.ring();
    expect(host.retries).to.equal(3);
    expect(clock.waits).to.deep.equal([]);
    reconnect.disconnect();
  });

  it('a request that succeeds is not repeated again', () => {
    const { host, reconnect } = failed();
    host.retry = () => {
      host.retries++;
      host.status = 'ready';
    };
    goOnline();
    clock.ring();
    expect(host.retries).to.equal(1);
    reconnect.disconnect();
  });

  it('nothing is requested by an element that has not failed, or that the page has set up wrongly', () => {
    const wrong = failed('config');
    const others = ['ready', 'loading', 'empty', 'idle'].map(status => {
      const other = failed();
      other.host.status = status;
      return other;
    });
    goOnline();
    clock.ring();
    for (const { host, reconnect } of [wrong, ...others]) {
      expect(host.retries, host.status).to.equal(0);
      reconnect.disconnect();
    }
  });

  it('the seconds are counted anew when the event comes again', () => {
    const { reconnect } = failed();
    goOnline();
    goOnline();
    expect(clock.waits).to.deep.equal([1000, 5000, 20_000]);
    reconnect.disconnect();
  });

  it('an element that was removed requests nothing, neither before nor after the event', () => {
    const { host, reconnect } = failed();
    goOnline();
    reconnect.disconnect();
    expect(clock.waits).to.deep.equal([]);
    goOnline();
    expect(clock.waits).to.deep.equal([]);
    reconnect.connect();
    goOnline();
    clock.ring();
    expect(host.retries, 'put back').to.equal(3);
    reconnect.disconnect();
  });
});
