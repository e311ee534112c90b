import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNode } from '../../src/server/is-node.js';

const globals = globalThis as { Deno?: object; Bun?: object };

test('Node is Node', () => {
  assert.equal(isNode(), true);
});

for (const name of ['Deno', 'Bun'] as const) {
  test(`${name}, which has Node's modules, too, is not Node`, t => {
    globals[name] = {};
    t.after(() => delete globals[name]);
    assert.equal(isNode(), false);
  });
}

test('a runtime with Node’s modules that says it is Cloudflare’s is not Node', t => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', {
    value: { userAgent: 'Cloudflare-Workers' },
    configurable: true,
  });
  t.after(() => {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else delete (globalThis as { navigator?: unknown }).navigator;
  });
  assert.equal(isNode(), false);
});
