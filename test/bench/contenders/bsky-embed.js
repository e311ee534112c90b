// https://github.com/Vincenius/bsky-embed: it asks Bluesky's server, which is answered here, in its shape.
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
