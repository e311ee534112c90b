import assert from 'node:assert/strict';
import dns from 'node:dns';
import { test } from 'node:test';
import { resolveHost } from '../../src/server/resolve-host.js';

test('host names are looked up with the resolver of the system where there is one', async () => {
  const addresses = (await resolveHost('localhost')) ?? [];
  assert.ok(addresses.includes('127.0.0.1') || addresses.includes('::1'));
});

test('all addresses of a host are listed, as one of them may be private', async t => {
  const found = ['93.184.215.14', '10.0.0.5', '2606:2800:21f:cb07::1'];
  const lookup = t.mock.method(dns.promises, 'lookup', (async () =>
    found.map(address => ({ address, family: address.includes(':') ? 6 : 4 }))) as never);
  assert.deepEqual(await resolveHost('news.example'), found);
  assert.deepEqual(lookup.mock.calls[0]?.arguments, ['news.example', { all: true }]);
});

test('an IP address is its own address', async () => {
  assert.deepEqual(await resolveHost('127.0.0.1'), ['127.0.0.1']);
});

test('a host that the resolver does not know is an error, not a host without addresses', async t => {
  t.mock.method(dns.promises, 'lookup', () => Promise.reject(new Error('ENOTFOUND')));
  await assert.rejects(resolveHost('no-such.example'), /ENOTFOUND/);
});

test('on a runtime without node:dns, the addresses of a host are unknown', async t => {
  t.mock.method(process, 'getBuiltinModule', () => undefined);
  assert.equal(await resolveHost('localhost'), undefined);
});

test('on a runtime without the global process, the addresses of a host are unknown', async () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'process')!;
  // Put back before anything is awaited: the test runner needs it.
  Object.defineProperty(globalThis, 'process', { value: undefined, configurable: true });
  const looked = resolveHost('localhost');
  Object.defineProperty(globalThis, 'process', own);
  assert.equal(await looked, undefined);
});
