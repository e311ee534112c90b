import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configure } from '../../src/configure.js';
import { LocaleController } from '../../src/controllers/locale-controller.js';

/** A stand-in for a Lit element, since Node has no DOM: the members that `LocaleController` uses, and a count of updates. */
function hostOf(lang?: string) {
  return {
    ...(lang !== undefined && { lang }),
    draws: 0,
    updateComplete: Promise.resolve(true),
    addController() {},
    removeController() {},
    requestUpdate() {
      this.draws++;
    },
  };
}

test("on a server the host's lang counts, then the page's default, then English", () => {
  assert.equal(new LocaleController(hostOf('ko_kr')).lang, 'ko-KR');
  assert.equal(new LocaleController(hostOf()).lang, 'en');
  configure({ lang: 'ja' });
  assert.equal(new LocaleController(hostOf('')).lang, 'ja');
  configure({ lang: undefined });
});

test('on a server texts come as in a page: English first, then those asked for', async () => {
  const host = hostOf('ar');
  const locale = new LocaleController(host);
  locale.hostConnected();
  assert.equal(locale.texts.lang, 'en');
  assert.equal(locale.dir, 'rtl');
  await locale.pending;
  assert.equal(locale.texts.lang, 'ar');
  assert.ok(host.draws > 0);
  locale.hostDisconnected();
});
