/** Made by `demo/library-plugin.ts`. */
declare module 'virtual:api' {
  const api: import('./api.js').Api;
  export default api;
}

/** File of the library → hash in the form of the `integrity` attribute. */
declare module 'virtual:library' {
  const hashes: Readonly<Record<string, string>>;
  export default hashes;
}
