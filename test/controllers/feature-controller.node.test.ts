import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import type { Article } from '../../src/article.js';
import { FeatureController } from '../../src/controllers/feature-controller.js';
import { whenIdle } from '../../src/controllers/when-idle.js';
import type { Feature } from '../../src/features/feature.js';
import { features, type FeatureEntry, type FeatureHost } from '../../src/features/index.js';

/** The table of features. Tests fill it with features of their own. */
const table = features as FeatureEntry[];
const own = [...table];
afterEach(() => table.splice(0, Infinity, ...own));

/** Replaces the table of features by one that has these; the value of each is what loading its code results in. */
function offer(entries: Record<string, () => Promise<Partial<Feature>>>, later = false): string[] {
  const loads: string[] = [];
  const rows = Object.entries(entries).map(([name, make]) => ({
    name,
    later,
    load: async () => {
      loads.push(name);
      const feature = await make();
      return function () {
        return feature;
      } as unknown as new (host: never) => Feature;
    },
  }));
  table.splice(0, Infinity, ...rows);
  return loads;
}

const story = (id: string): Article => ({ id, title: id, tags: [], authors: [] });

/** A controller of an element with these properties. The element, since Node has no DOM, is a stand-in that counts updates. */
function controllerOf(properties: Record<string, unknown>, articles: readonly Article[] = []) {
  const controllers: unknown[] = [];
  const element = {
    updates: 0,
    addController: (controller: unknown) => void controllers.push(controller),
    requestUpdate: () => void element.updates++,
    ...properties,
  };
  const host = { element, articles };
  const controller = new FeatureController(host as unknown as FeatureHost);
  /** Sets properties of the element, updates it, and waits for the features that it fetches then. */
  const update = async (changes: Record<string, unknown> = {}): Promise<void> => {
    Object.assign(element, changes);
    controller.hostUpdate();
    await controller.pending;
  };
  return { controller, controllers, element, host, update };
}

describe('the code of a feature is fetched', () => {
  it('once, when the property of its name is set', async () => {
    const loads = offer({ filters: () => Promise.resolve({}), refresh: () => Promise.resolve({}) });
    const { controller, update } = controllerOf({ filters: false, refresh: 0 });
    await update();
    assert.deepEqual(loads, []);
    assert.equal(controller.isSettled('filters'), false);
    await update({ filters: true });
    await update({ filters: false });
    await update({ filters: true });
    assert.deepEqual(loads, ['filters']);
    assert.equal(controller.isSettled('filters'), true);
  });

  it('once, although the element is updated while it is being fetched', async () => {
    const loads = offer({ filters: () => Promise.resolve({}) });
    const { controller, update } = controllerOf({ filters: true });
    controller.hostUpdate();
    assert.equal(controller.isSettled('filters'), false);
    await update();
    assert.deepEqual(loads, ['filters']);
  });

  it('only when there are articles if it is marked `later`, and nothing waits for it', async () => {
    let loads: string[] = [];
    const loaded = new Promise<void>(resolve => {
      loads = offer({ more: () => (resolve(), Promise.resolve({})) }, true);
    });
    const { host, update } = controllerOf({ more: 'button' });
    await update();
    await new Promise<void>(whenIdle);
    assert.deepEqual(loads, [], 'not without articles');
    host.articles = [story('1')];
    await update();
    assert.deepEqual(loads, [], 'not before the browser is idle');
    await loaded;
    assert.deepEqual(loads, ['more']);
  });

  it('once for all elements: the next one has the feature without another fetch', async () => {
    const loads = offer({ more: () => Promise.resolve({ render: () => 'more' }) });
    await controllerOf({ more: 'button' }, [story('1')]).update();
    const { controller } = controllerOf({ more: 'button' }, [story('1')]);
    controller.hostUpdate();
    await controller.pending;
    assert.deepEqual(controller.render(), ['more']);
    assert.deepEqual(loads, ['more']);
  });

  it('and the feature becomes a controller of the element, which is updated', async () => {
    const feature = {};
    offer({ filters: () => Promise.resolve(feature) });
    const { controllers, element, update } = controllerOf({ filters: true });
    await update();
    assert.ok(controllers.includes(feature));
    assert.equal(element.updates, 1);
  });
});

describe('a feature whose code can not be fetched', () => {
  const offline = () => Promise.reject(new TypeError('Failed to fetch'));

  it('counts as settled, and the element is updated without it', async () => {
    offer({ dedupe: offline });
    const { controller, controllers, element, update } = controllerOf({ dedupe: true });
    await update();
    assert.equal(controller.isSettled('dedupe'), true);
    assert.equal(element.updates, 1);
    assert.deepEqual(controllers, [controller]);
  });

  it('does not keep others from working', async () => {
    offer({ dedupe: offline, filters: () => Promise.resolve({ render: () => 'filters' }) });
    const { controller, update } = controllerOf({ dedupe: true, filters: true });
    await update();
    assert.deepEqual(controller.render(), [undefined, 'filters']);
    assert.deepEqual(controller.withoutHidden([story('1')]), [story('1')]);
  });
});

describe('the features together', () => {
  const all = { first: true, second: true, third: true };

  it('draw in the order in which they were turned on', async () => {
    offer({
      first: () => Promise.resolve({ render: () => 'one' }),
      second: () => Promise.resolve({}),
      third: () => Promise.resolve({ render: () => 'three' }),
    });
    const { controller, update } = controllerOf({ third: true });
    await update();
    await update(all);
    assert.deepEqual(controller.render(), ['three', 'one', undefined]);
  });

  it('hide articles one after another, each from what the one before has left', async () => {
    const hide = (id: string) => (articles: readonly Article[]) => articles.filter(each => each.id !== id);
    offer({
      first: () => Promise.resolve({ withoutHidden: hide('a') }),
      second: () => Promise.resolve({}),
      third: () => Promise.resolve({ withoutHidden: articles => articles.slice(1) }),
    });
    const { controller, update } = controllerOf(all);
    await update();
    assert.deepEqual(controller.withoutHidden(['a', 'b', 'c'].map(story)), [story('c')]);
  });

  it('link to the first URL that one of them has for the article', async () => {
    offer({
      first: () => Promise.resolve({ link: () => undefined }),
      second: () => Promise.resolve({ link: ({ id }) => `/second/${id}` }),
      third: () => Promise.resolve({ link: () => '/third' }),
    });
    const { controller, update } = controllerOf(all);
    assert.equal(controller.link(story('a')), undefined);
    await update();
    assert.equal(controller.link(story('a')), '/second/a');
  });

  it('open a story once: after the first that opens it, no other is asked', async () => {
    const asked: string[] = [];
    const opener = (name: string, opens: boolean) => () =>
      Promise.resolve({ open: () => (asked.push(name), opens) });
    offer({ first: opener('first', false), second: opener('second', true), third: opener('third', true) });
    const { controller, update } = controllerOf(all);
    assert.equal(controller.open(story('a'), new Event('click')), false);
    await update();
    assert.equal(controller.open(story('a'), new Event('click')), true);
    assert.deepEqual(asked, ['first', 'second']);
  });
});

it('a feature whose code is missing is named in the console, once for all elements', async () => {
  const warn = mock.method(console, 'warn', () => {});
  const missing = () => Promise.reject(new TypeError('Failed to fetch /chunks/filters-0a1b2c3.js'));
  offer({ filters: missing });
  const first = controllerOf({ filters: true });
  await first.update();
  const second = controllerOf({ filters: true });
  await second.update();
  assert.equal(second.controller.isSettled('filters'), true);
  assert.equal(warn.mock.callCount(), 1);
  assert.match(
    String(warn.mock.calls[0]?.arguments[1]),
    /filters-0a1b2c3\.js of news-elements can't be loaded/,
  );
  warn.mock.restore();
});
