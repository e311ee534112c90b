/** Copies the library's script-tag files into the built site, so no bundler is needed. */
export default function (config) {
  config.addPassthroughCopy({ 'node_modules/news-elements/dist/cdn': 'news-elements' });
  config.ignores.add('index.html');
}
