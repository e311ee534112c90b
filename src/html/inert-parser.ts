// DOMParser: https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-parsing-and-serialization
import { FeedError } from '../feed-error.js';
import { lazy } from '../lazy.js';
import type { Parse } from './xmldom-parser.js';

/** The methods of https://www.w3.org/TR/trusted-types/ that this file calls. TypeScript's DOM types don't declare them yet. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): string };
}

let parse: Promise<Parse> | undefined;

/**
 * Returns a function that turns a string into `TrustedHTML`, which DOMParser requires on pages that enforce Trusted Types.
 * Every string is allowed, because a document from DOMParser is inert: no script runs and no resource loads in it. Where no
 * policy can be created, the function returns the string unchanged.
 */
function trusted(): (text: string) => string {
  try {
    const types = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
    const policy = types?.createPolicy('news-elements', { createHTML: text => text });
    return policy ? text => policy.createHTML(text) : text => text;
  } catch {
    // `createPolicy` throws when the page's CSP doesn't allow a policy of this name, or when another copy of this library has
    // created it already. DOMParser still accepts a plain string, except on a page that enforces Trusted Types.
    return text => text;
  }
}

async function createParse(): Promise<Parse> {
  if (globalThis.DOMParser) {
    const parser = new DOMParser();
    const trust = trusted();
    return (text, type) => {
      try {
        return parser.parseFromString(trust(text), type);
      } catch (cause) {
        const message =
          'This page’s Content-Security-Policy must allow “trusted-types news-elements” to read XML feeds and stories.';
        throw new FeedError(message, { reason: 'format', cause });
      }
    };
  }
  return (await lazy(() => import('./xmldom-parser.js'))).createXmldomParser();
}

/**
 * Resolves to a function that parses HTML or XML into an inert document: with DOMParser, or in Node and Workers, which have no
 * DOMParser, with `@xmldom/xmldom`.
 */
export async function inertParser(): Promise<Parse> {
  return (parse ??= createParse());
}
