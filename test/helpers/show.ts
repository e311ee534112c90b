/** Puts elements into the page and reads what a visitor gets, through public names only: parts, slots, roles. */
import { fixture } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import '../../src/define.js';
import type { Article, NewsArticleElement, NewsListElement, RelatedNewsElement } from '../../src/index.js';
import './unhandled.js';

export type AnyNewsElement = NewsArticleElement | NewsListElement | RelatedNewsElement;

export const TAGS = ['news-list', 'news-article', 'related-news'] as const;

/** Draws the template and resolves to its first element of news, which has just begun. */
export async function place<T extends HTMLElement = AnyNewsElement>(template: TemplateResult): Promise<T> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  render(template, page);
  return page.querySelector<T>(TAGS.join())!;
}

/** The same, once that element has said how its first question ended. */
export async function show<T extends HTMLElement = AnyNewsElement>(template: TemplateResult): Promise<T> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
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

/** Resolves to the element when it has drawn what it knows now. */
export async function drawn<T extends Element>(element: T): Promise<T> {
  await (element as unknown as AnyNewsElement).updateComplete;
  return element;
}

/** As short as a story can be. */
export const ferry: Article = { id: 'ferry', title: 'The ferry is late', tags: [], authors: [] };

/** The body of a story with this HTML, as it is drawn. */
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

/** All events of news from the target on, in order. */
export function record(target: EventTarget): Event[] {
  const events: Event[] = [];
  // Not `news-view`: on a slow machine the second it waits for can pass within any test.
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

/** The text of every part of that name. */
export function texts(element: Element, name: string): string[] {
  return parts(element, name).map(textOf);
}

/** Everything the element itself says, without what stands in its slots. */
export function words(element: Element): string {
  return textOf(element.shadowRoot!.querySelector('div') ?? undefined);
}

/** Data inside the element, as a static site writes it. */
export function inline(data: object | string, type = 'application/feed+json'): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = type;
  script.text = typeof data === 'string' ? data : JSON.stringify(data);
  return script;
}

/** Whether a slotted or drawn element takes up space. */
export function isShown(element: Element | null): boolean {
  return element !== null && element.checkVisibility() && element.getClientRects().length > 0;
}
