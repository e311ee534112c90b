// https://github.com/Vincenius/bsky-embed: `fetch` is replaced, so that requests for Bluesky's API go to the local server,
// which answers in the API's format.
const { fetch } = globalThis;
globalThis.fetch = (resource, options) => {
  const { href } = new URL(resource.url ?? resource);
  return fetch(
    href.startsWith('https://api.bsky.app/') ? `/feeds/bluesky${location.search}` : resource,
    options,
  );
};
globalThis.contender = {
  count: () => document.querySelector('bsky-embed').shadowRoot?.querySelectorAll('[id^=post-]').length ?? 0,
};
await import('bsky-embed/dist/bsky-embed.es.js');
