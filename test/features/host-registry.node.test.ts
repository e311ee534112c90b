import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeatureHost } from '../../src/features/feature.js';
import { hostOf, registerHost } from '../../src/features/host-registry.js';

/** An element, which the registry only compares with others, and an adapter of it. */
function elementWithHost() {
  const element = {} as FeatureHost['element'];
  return { element, host: { element } as FeatureHost };
}

test('an element has the adapter that was registered for it', () => {
  const [first, second] = [elementWithHost(), elementWithHost()];
  registerHost(first.host);
  registerHost(second.host);
  assert.equal(hostOf(first.element), first.host);
  assert.equal(hostOf(second.element), second.host);
});

test('an element that is not registered has no adapter, and neither has a missing one', () => {
  for (const element of [elementWithHost().element, null, undefined])
    assert.equal(hostOf(element), undefined);
});

test('of two adapters of an element, the later one counts', () => {
  const { element, host } = elementWithHost();
  const later = { element } as FeatureHost;
  registerHost(host);
  registerHost(later);
  assert.equal(hostOf(element), later);
});

test('every copy of the library on a page finds the adapters of the others', async () => {
  const { href } = new URL('../../src/features/host-registry.ts?copy', import.meta.url);
  const copy = (await import(href)) as typeof import('../../src/features/host-registry.js');
  assert.notEqual(copy.hostOf, hostOf);
  const [here, there] = [elementWithHost(), elementWithHost()];
  registerHost(here.host);
  copy.registerHost(there.host);
  assert.equal(copy.hostOf(here.element), here.host);
  assert.equal(hostOf(there.element), there.host);
});
