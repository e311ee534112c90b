import { inCategories } from '../../articles/in-categories.js';
import { linkVariables } from '../../articles/link-template.js';
import { unclobbered } from '../../html/unclobbered.js';
import type { FeatureHost } from '../feature.js';
import { hostOf } from '../host-registry.js';

/** How many names are listed. */
const MOST = 20;

/** Attributes that name an element that shows a story, by its id. */
const REFERENCES = ['reader', 'for'] as const;

/** Attributes whose words match nothing: of the loaded stories, of the page, of a template's variables. */
export function* contentSlips(host: FeatureHost): Generator<string> {
  const { element } = host;
  const { observedAttributes } = element.constructor as typeof HTMLElement & { observedAttributes: string[] };
  const written = (name: string): string | undefined =>
    observedAttributes.includes(name) ? element.getAttribute(name)?.trim() || undefined : undefined;
  const tag = (name: string): string => `<${element.localName} ${name}="${written(name)!.slice(0, 60)}">`;

  const category = written('category');
  if (category) {
    const found = missingCategories(host, category.split(','));
    if (found) yield `${tag('category')}: ${found}`;
  }
  for (const name of REFERENCES) {
    const id = written(name);
    const found = id && missingStory(element, id);
    if (found) yield `${tag(name)}: ${found}`;
  }
  const template = written('link-template');
  const unknown = variablesOf(template ?? '').filter(name => !linkVariables.some(known => known === name));
  if (unknown.length > 0)
    yield `${tag('link-template')}: there is no variable ${listed(unknown)}. The variables are ${linkVariables.join(', ')}.`;
}

/** The names of the variables in a URI template. */
const variablesOf = (template: string): string[] =>
  Array.from(template.matchAll(/\{[+#./;?&]?([^{}]*)\}/g), ([, list = '']) => list.split(','))
    .flat()
    .map(part => part.replace(/[:*].*/, ''));

/** Says which of the categories no story has; `undefined` while further pages of the feed may have them. */
function missingCategories({ feeds }: FeatureHost, wanted: readonly string[]): string | undefined {
  const { feed } = feeds;
  if (!feed || feed.next) return undefined;
  const missing = wanted
    .map(name => name.trim())
    .filter(name => name && !inCategories(feed, [name]).articles.length);
  if (missing.length === 0) return undefined;
  const names = new Set(
    feed.articles.flatMap(({ category, tags }) => [category?.name ?? [], ...tags].flat()),
  );
  const known = names.size > 0 ? `The stories have ${listed(names)}.` : 'The stories have no categories.';
  return `no story has the category ${listed(missing)}. ${known}`;
}

/** Says why an id names no element that shows a story. */
function missingStory(element: Element, id: string): string | undefined {
  // An element that was removed meanwhile is in no tree of names.
  if (!element.isConnected) return undefined;
  const root = element.getRootNode() as Document | ShadowRoot;
  const target = unclobbered('getElementById', root)(id);
  if (target && isStory(target)) return undefined;
  const ids = Array.from(unclobbered('querySelectorAll', root)('[id]')).filter(isStory);
  const known = ids.length > 0 ? ` There is ${listed(ids.map(one => one.id))}.` : '';
  return target
    ? `the element with this id is a <${target.localName}> and shows no story.${known}`
    : `there is no element with this id in the same document or shadow root.${known}`;
}

/** Whether the element is a `<news-article>`, of whichever tag. */
const isStory = (element: Element): boolean => hostOf(element)?.kind === 'article';

const listed = (names: Iterable<string>): string =>
  Array.from(new Set(names), name => `“${name.slice(0, 60)}”`)
    .slice(0, MOST)
    .join(', ');
