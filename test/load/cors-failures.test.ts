import { expect } from '@open-wc/testing';
import { corsFailures } from '../../src/load/cors-failures.js';
import { explainFailure } from '../../src/load/explain-failure.js';
import { serve } from '../helpers/serve.js';

const { signal } = new AbortController();

it('an answer that CORS blocks is a failure of CORS, a server that hangs up is none', async () => {
  const site = await serve({ '/feed.json': { text: '{}' }, '/down.json': { hangUp: true } });
  const failure = (path: string) =>
    explainFailure(site.elsewhere(path), new TypeError('Failed to fetch'), signal);
  expect(corsFailures.has(await failure('/feed.json'))).to.equal(true);
  expect(corsFailures.has(await failure('/down.json'))).to.equal(false);
});

it('without a probe, CORS may be the reason', async () => {
  const site = await serve({ '/feed.json': { text: '{}' } });
  const error = await explainFailure(site.elsewhere('/feed.json'), new TypeError(), signal, false);
  expect(corsFailures.has(error)).to.equal(true);
});
