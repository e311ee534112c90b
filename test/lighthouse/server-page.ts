import { fileURLToPath } from 'node:url';
import { Newsroom } from '../../demo/newsroom.js';
import { renderNews } from '../../src/ssr.js';

/** HTML of a page whose list is rendered by `renderNews`; the script-tag file then upgrades the element. */
export async function serverPage(): Promise<string> {
  const folder = fileURLToPath(new URL('../../demo/', import.meta.url));
  const feed = new Newsroom({ folder, now: new Date() }).edition('/', 'en');
  const list = await renderNews('news-list', {
    feed: { ...feed, articles: feed.articles.slice(0, 13) },
    attributes: { layout: 'hero', lang: 'en', heading: 'Today in Aldermouth', 'heading-level': 1 },
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content="A front page that shows before any script has come.">
    <title>Drawn on a server</title>
    <link rel="icon" href="/lantern.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/page.css">
    <script type="module" src="/cdn/news-elements.js"></script>
  </head>
  <body><main>${list}</main></body>
</html>`;
}
