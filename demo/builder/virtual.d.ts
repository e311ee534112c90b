/** Made by `demo/library-plugin.ts`. */
declare module 'virtual:api' {
  const api: import('./api.js').Api;
  export default api;
}

/** Every file of the library and its hash, as `integrity` wants it. */
declare module 'virtual:library' {
  const hashes: Readonly<Record<string, string>>;
  export default hashes;
}
