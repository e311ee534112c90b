import type { Embed } from './snippets/embed.js';
import { importMapText, styleText } from './snippets/markup.js';

/** Players of videos in stories, once a visitor asks for one; see SECURITY.md. */
const players = 'https://www.youtube-nocookie.com https://player.vimeo.com https://www.dailymotion.com';

/**
 * What a snippet needs of a Content-Security-Policy, as a value of that header. Only what allows: it is added to the
 * policy of a page that has other scripts, and nothing may stop those.
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
    isStory ? ['frame-src', players] : [],
  ];
  return directives
    .map(words => words.filter(Boolean).join(' '))
    .filter(Boolean)
    .join('; ');
}

/** The origin of a URL as a source of a policy. */
function sourceOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "'self'";
}

/** Empty for nothing, and where the browser computes no hashes: on pages that came over plain HTTP. */
async function hashOf(text: string): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!text || !subtle) return '';
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
