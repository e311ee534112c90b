import { expect } from '@open-wc/testing';
import { serve } from './serve.js';

describe('answers that tests declare', () => {
  it('come from the page’s origin, and from another one without CORS headers', async () => {
    const site = await serve({ '/feed.json': { json: { a: 1 } } });
    expect(await (await fetch(site.url('/feed.json'))).json()).to.deep.equal({ a: 1 });
    const elsewhere = await fetch(site.elsewhere('/feed.json')).catch((error: unknown) => error);
    expect(elsewhere).to.be.instanceOf(TypeError);
  });

  it('come in turn, with their status, and routes that are not declared are 404', async () => {
    const site = await serve({ '/a?x=1': [{ status: 503, text: 'no' }, { text: 'yes' }] });
    const ask = async (path: string) => (await fetch(site.url(path))).status;
    expect([await ask('/a?x=1'), await ask('/a?x=1'), await ask('/a?x=1'), await ask('/a')]).to.deep.equal([
      503, 200, 200, 404,
    ]);
    expect(await site.requests()).to.have.length(4);
  });

  it('wait until they are released, can close the connection, and can be bytes', async () => {
    const site = await serve({
      '/slow': { text: 'done', hold: true, headers: { 'access-control-allow-origin': '*' } },
      '/gone': { hangUp: true },
      '/bytes': { bytes: Uint8Array.of(0xe9), headers: { 'content-type': 'text/plain; charset=latin1' } },
    });
    const asked = fetch(site.elsewhere('/slow'));
    const [request] = await site.requested('/slow');
    expect(request?.method).to.equal('GET');
    await site.release('/slow');
    expect(await (await asked).text()).to.equal('done');
    expect(await fetch(site.url('/gone')).catch((error: unknown) => error)).to.be.instanceOf(TypeError);
    expect(new Uint8Array(await (await fetch(site.url('/bytes'))).arrayBuffer())).to.deep.equal(
      Uint8Array.of(0xe9),
    );
  });
});
