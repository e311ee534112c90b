/** On the server, Lit is Node's: React's own conditions would choose another build. */
export default {
  serverExternalPackages: ['news-elements', 'lit', '@lit-labs/ssr'],
};
