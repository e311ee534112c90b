/** Attributes are parsed like HTML's own: invalid values mean the default, and keywords ignore case. */
import { expect, fixture } from '@open-wc/testing';
import type { TAGS } from '../helpers/show.js';
import '../helpers/show.js';

type Tag = (typeof TAGS)[number];
type Case = readonly [
  tag: Tag,
  attribute: string,
  byDefault: unknown,
  values: Readonly<Record<string, unknown>>,
];

const everyTag = (attribute: string, byDefault: unknown, values: Readonly<Record<string, unknown>>): Case[] =>
  (['news-article', 'news-list', 'related-news'] as const).map(tag => [tag, attribute, byDefault, values]);

const cases: readonly Case[] = [
  ['news-article', 'loading', 'eager', { lazy: 'lazy', CLICK: 'click' }],
  ['news-list', 'loading', 'eager', { lazy: 'lazy', Click: 'click' }],
  ['related-news', 'loading', 'lazy', { eager: 'eager', EAGER: 'eager', click: 'click' }],
  ['news-article', 'layout', 'full', { card: 'card', SUMMARY: 'summary' }],
  ['news-list', 'layout', 'grid', { hero: 'hero', LIST: 'list', headlines: 'headlines', compact: 'compact' }],
  ['related-news', 'layout', 'list', { grid: 'grid', Compact: 'compact' }],
  ['news-list', 'more', 'button', { scroll: 'scroll', NONE: 'none' }],
  ['news-list', 'limit', 12, { '3': 3, '0': 12, '-4': 12 }],
  ['related-news', 'limit', 4, { '3': 3, '0': 4 }],
  ...everyTag('date-style', 'auto', { relative: 'relative', NONE: 'none' }),
  ...everyTag('heading-level', 2, { '1': 1, '6': 6, '0': 2, '7': 2 }),
  ...everyTag('refresh', 0, { '60': 60, '-1': 0 }),
  ...everyTag('timeout', 10, { '3': 3, '0': 10, '-1': 10 }),
];

for (const [tag, attribute, byDefault, values] of cases) {
  it(`${attribute} of <${tag}> is ${String(byDefault)} unless its value is one that it knows`, async () => {
    const element = await fixture<HTMLElement>(`<${tag}></${tag}>`);
    const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const read = (): unknown => Reflect.get(element, property);
    expect(read(), 'absent').to.equal(byDefault);
    for (const [value, expected] of Object.entries(values)) {
      element.setAttribute(attribute, value);
      expect(read(), value).to.equal(expected);
      element.setAttribute(attribute, 'rubbish');
      expect(read(), 'rubbish').to.equal(byDefault);
    }
    element.setAttribute(attribute, '');
    expect(read(), 'empty').to.equal(byDefault);
    element.setAttribute(attribute, Object.keys(values)[0]!);
    element.removeAttribute(attribute);
    expect(read(), 'removed').to.equal(byDefault);
  });
}
