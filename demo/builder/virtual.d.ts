/** Virtual module that `demo/library-plugin.ts` generates: the elements with their attributes, from the manifest. */
declare module 'virtual:api' {
  const api: import('./api.js').Api;
  export default api;
}

/** Virtual module that `demo/library-plugin.ts` generates: file of the library → hash as in an `integrity` attribute. */
declare module 'virtual:library' {
  const hashes: Readonly<Record<string, string>>;
  export default hashes;
}
