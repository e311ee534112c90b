import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { configuration, configurationListeners, configure } from '../src/configure.js';

afterEach(() => {
  configurationListeners.clear();
  configure({ endpoint: undefined, lang: undefined, headers: undefined });
});

test('settings that a call does not name keep their value', () => {
  configure({ endpoint: '/feed.json', lang: 'ko' });
  configure({ lang: 'ja' });
  assert.deepEqual([configuration.endpoint, configuration.lang], ['/feed.json', 'ja']);
});

test('a setting of undefined is reset', () => {
  configure({ lang: 'ko' });
  configure({ lang: undefined });
  assert.equal(configuration.lang, undefined);
});

test('a setting is replaced, not merged with what it was', () => {
  configure({ headers: { 'https://news.example': { 'x-edition': 'morning' } } });
  configure({ headers: { 'https://herald.example': { 'x-section': 'sea' } } });
  assert.deepEqual(configuration.headers, { 'https://herald.example': { 'x-section': 'sea' } });
});

test('later changes of the object that was passed change nothing', () => {
  const changes = { lang: 'ko' };
  configure(changes);
  changes.lang = 'ja';
  assert.equal(configuration.lang, 'ko');
});

test('every listener is called once for each call, when the change is made', () => {
  const heard: (string | undefined)[] = [];
  const listen = (name: string) => () => heard.push(`${name} ${configuration.lang}`);
  configurationListeners.add(listen('first')).add(listen('second'));
  configure({ lang: 'ko' });
  configure({});
  assert.deepEqual(heard, ['first ko', 'second ko', 'first ko', 'second ko']);
});

test('a listener that throws keeps no other one from being called, and is told', t => {
  const warn = t.mock.method(console, 'warn', () => {});
  const error = new Error('no luck');
  let heard = 0;
  configurationListeners
    .add(() => {
      throw error;
    })
    .add(() => heard++);
  configure({ lang: 'ko' });
  assert.equal(heard, 1);
  assert.deepEqual(warn.mock.calls[0]?.arguments, ['[news-elements]', error]);
});

test('a listener that was removed is not called, also when another removes it', () => {
  const heard: string[] = [];
  const second = () => heard.push('second');
  const first = () => {
    heard.push('first');
    configurationListeners.delete(second);
  };
  configurationListeners.add(first).add(second);
  configure({ lang: 'ko' });
  assert.deepEqual(heard, ['first']);
});
