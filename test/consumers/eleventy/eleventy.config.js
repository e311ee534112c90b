/** The script-tag file is copied beside the pages: no bundler is needed. */
export default function (config) {
  config.addPassthroughCopy({ 'node_modules/news-elements/dist/cdn': 'news-elements' });
  config.ignores.add('index.html');
}
