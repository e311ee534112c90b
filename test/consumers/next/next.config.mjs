/**
 * On the server, Node itself loads these packages: Next's bundler has other export conditions, so it would choose another
 * build of Lit.
 */
export default {
  serverExternalPackages: ['news-elements', 'lit', '@lit-labs/ssr'],
};
