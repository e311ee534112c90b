/** Puts elements into the page, and reads what they show by their public names: parts and events. */
import { fixture } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import '../../src/define.js';
import {
  configure,
  type Article,
  type NewsArticleElement,
  type NewsListElement,
  type RelatedNewsElement,
} from '../../src/index.js';
import { Clock } from './clock.js';
import './unhandled.js';

export type AnyNewsElement = NewsArticleElement | NewsListElement | RelatedNewsElement;

export const TAGS = ['news-list', 'news-article', 'related-news'] as const;

/** An empty box, as in a page that was opened by a link: without the feeds in memory and the places of the lists before. */
async function newPage(): Promise<HTMLElement> {
  configure({});
  sessionStorage.removeItem('news-elements');
  return fixture<HTMLElement>(html`<div></div>`);
}

/** Renders the template; resolves at once to the first of our elements in it, before that element has loaded anything. */
export async function place<T extends HTMLElement = AnyNewsElement>(template: TemplateResult): Promise<T> {
  const page = await newPage();
  render(template, page);
  return page.querySelector<T>(TAGS.join())!;
}

/** Renders the template; resolves to the first of our elements in it after its first `news-load` or `news-error`. */
export async function show<T extends HTMLElement = AnyNewsElement>(template: TemplateResult): Promise<T> {
  const page = await newPage();
  const answered = new Promise<T>(resolve => {
    for (const name of ['news-load', 'news-error']) {
      page.addEventListener(name, ({ target }) => {
        if (target === page.querySelector(TAGS.join())) resolve(target as T);
      });
    }
  });
  render(template, page);
  return drawn(await answered);
}

/** Like `show`, for an element without a source: the five seconds in which it waits for one are over at once. */
export async function showOverdue<T extends HTMLElement = AnyNewsElement>(
  template: TemplateResult,
): Promise<T> {
  const clock = new Clock(5000, 5000);
  try {
    const element = await place<T>(template);
    const failed = next(element, 'news-error');
    clock.ring();
    await failed;
    return await drawn(element);
  } finally {
    clock.restore();
  }
}

/** Resolves to the element when its pending update is rendered. */
export async function drawn<T extends Element>(element: T): Promise<T> {
  await (element as unknown as AnyNewsElement).updateComplete;
  return element;
}

/** An article with required properties only. */
export const ferry: Article = { id: 'ferry', title: 'The ferry is late', tags: [], authors: [] };

/** Renders a `news-article` whose story has this HTML as its body; resolves to the part `body`. */
export async function drawBody(body: string, more: Partial<Article> = {}): Promise<HTMLElement> {
  const story = { ...ferry, body, ...more };
  const element = await place<NewsArticleElement>(html`<news-article .article=${story}></news-article>`);
  await drawn(element);
  return part(element, 'body')!;
}

/** Resolves to the next event of that name. */
export function next<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise(resolve =>
    target.addEventListener(name, event => resolve(event as HTMLElementEventMap[K]), { once: true }),
  );
}

/** Records the `news-load`, `news-error` and `news-select` events that reach the target, in order. */
export function record(target: EventTarget): Event[] {
  const events: Event[] = [];
  // Not `news-view`: it is sent after a card was in view for a second, so only slow runs of a test would have it.
  for (const name of ['news-load', 'news-error', 'news-select']) {
    target.addEventListener(name, event => events.push(event));
  }
  return events;
}

export function parts(element: Element, name: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

export function part(element: Element, name: string): HTMLElement | undefined {
  return parts(element, name)[0];
}

export function textOf(node: Element | undefined): string {
  return node?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
}

/** Texts of all parts with that name, in document order. */
export function texts(element: Element, name: string): string[] {
  return parts(element, name).map(textOf);
}

/** Text of the element's shadow root, without slotted content. */
export function words(element: Element): string {
  return textOf(element.shadowRoot!.querySelector('div') ?? undefined);
}

/** Makes a `<script>` with data. Tests append it to an element, as static sites do: the element then sends no request. */
export function inline(data: object | string, type = 'application/feed+json'): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = type;
  script.text = typeof data === 'string' ? data : JSON.stringify(data);
  return script;
}

/** Whether the element exists, is visible and takes up space on the page. */
export function isShown(element: Element | null): boolean {
  return element !== null && element.checkVisibility() && element.getClientRects().length > 0;
}
