/** Virtual module that `demo/library-plugin.ts` generates: the elements with their attributes, from the manifest. */
declare module 'virtual:api' {
  const api: import('./api.js').Api;
  export default api;
}
