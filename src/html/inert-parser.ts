// https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-parsing-and-serialization
import { FeedError } from '../feed-error.js';
import { lazy } from '../lazy.js';

/** The part of Trusted Types that is needed here; TypeScript's library doesn't know it yet. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): string };
}

type Parse = (text: string, type: 'application/xml' | 'text/html') => Document;

let parse: Promise<Parse> | undefined;

/** Parsed documents are inert: nothing in them runs or loads, and only their text and attributes are read. */
function trusted(): (text: string) => string {
  try {
    const types = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
    const policy = types?.createPolicy('news-elements', { createHTML: text => text });
    return policy ? text => policy.createHTML(text) : text => text;
  } catch {
    // The page's policy doesn't allow the name, or another copy of this library took it: plain text may still do.
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

/** The platform's parser; in Node and Workers, which have none, `@xmldom/xmldom`. */
export async function inertParser(): Promise<Parse> {
  return (parse ??= createParse());
}
