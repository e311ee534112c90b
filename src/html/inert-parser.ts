// https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-parsing-and-serialization
import { FeedError } from '../feed-error.js';
import { lazy } from '../lazy.js';

/** The part of https://www.w3.org/TR/trusted-types/ that is used here: TypeScript's DOM types don't declare it yet. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): string };
}

type Parse = (text: string, type: 'application/xml' | 'text/html') => Document;

let parse: Promise<Parse> | undefined;

/**
 * The function that turns a string into `TrustedHTML` where the page enforces Trusted Types. Every string is allowed, because
 * a document from DOMParser is inert: no script runs and no resource loads in it.
 */
function trusted(): (text: string) => string {
  try {
    const types = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
    const policy = types?.createPolicy('news-elements', { createHTML: text => text });
    return policy ? text => policy.createHTML(text) : text => text;
  } catch {
    // The page's CSP doesn't allow a policy of this name, or another copy of this library has created it already. A page
    // that doesn't enforce Trusted Types accepts plain strings.
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
  const { DOMParser: Parser } = await lazy(() => import('@xmldom/xmldom'));
  const strict = (level: string, message: string): void => {
    if (level !== 'warning') throw new SyntaxError(message);
  };
  return (text, type) => {
    const onError = type === 'text/html' ? () => undefined : strict;
    return new Parser({ locator: false, onError }).parseFromString(text, type) as unknown as Document;
  };
}

/** Parses HTML or XML into an inert document: with DOMParser, or in Node and Workers, which lack it, with `@xmldom/xmldom`. */
export async function inertParser(): Promise<Parse> {
  return (parse ??= createParse());
}
