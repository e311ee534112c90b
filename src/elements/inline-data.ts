import type { FeedSource } from '../controllers/feed-host.js';

const DATA_TYPES = /^application\/(?:feed\+json|json|rss\+xml|atom\+xml)$/i;

/** What the page put inside the element: data in a script that doesn't run, and what to show until news arrives. */
export function readChildren(host: HTMLElement): { inline: FeedSource | undefined; hasFallback: boolean } {
  let inline: FeedSource | undefined;
  let hasFallback = false;
  for (const node of host.childNodes) {
    if (node instanceof HTMLScriptElement) {
      // Half a script is no data: while the page is being read, its text may be still arriving.
      if (!inline && DATA_TYPES.test(node.type) && document.readyState !== 'loading') {
        inline = { text: node.text, contentType: node.type.toLowerCase() };
      }
    } else if (node instanceof Element) {
      hasFallback ||= !node.slot && node.localName !== 'template' && node.localName !== 'style';
    } else {
      hasFallback ||= node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';
    }
  }
  return { inline, hasFallback };
}
