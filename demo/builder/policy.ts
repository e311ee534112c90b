import { playerOrigins } from '../../src/html/player-hosts.js';
import type { Embed } from './snippets/embed.js';
import { importMapText, styleText } from './snippets/markup.js';

/**
 * The Content-Security-Policy directives that a snippet needs, as a header value. It has permissions only, no
 * `default-src 'none'`: merged into a page's own policy, it must not block the page's other scripts.
 * https://www.w3.org/TR/CSP3/
 */
export async function policyFor(embed: Embed, isBundled = false): Promise<string> {
  const valueOf = (name: string): string => {
    const value = embed.attributes.find(([each]) => each === name)?.[1];
    return typeof value === 'string' ? value : '';
  };
  const feeds = valueOf('endpoint').split(/\s+/);
  const hosts = feeds.filter(Boolean).map(sourceOf);
  const pictures = hosts.filter(host => host.startsWith('http:'));
  const isStory = embed.tag === 'news-article' && !valueOf('layout');
  const directives = [
    isBundled
      ? ["script-src 'self'"]
      : ['script-src', sourceOf(embed.library.url), await hashOf(importMapText(embed.library))],
    isBundled || !styleText(embed) ? [] : ['style-src', await hashOf(styleText(embed))],
    hosts.length ? ['connect-src', ...new Set(hosts)] : [],
    ['img-src', 'https:', ...new Set(pictures)],
    isStory ? ['media-src https:'] : [],
    isStory ? ['frame-src', ...playerOrigins] : [],
  ];
  return directives
    .map(words => words.filter(Boolean).join(' '))
    .filter(Boolean)
    .join('; ');
}

/** The origin of a URL, as a source expression of a policy. */
function sourceOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "'self'";
}

/** Hash source of a text. Empty for an empty text, and over plain HTTP, where browsers have no `crypto.subtle`. */
async function hashOf(text: string): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!text || !subtle) return '';
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
