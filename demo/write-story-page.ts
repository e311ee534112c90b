import type { Article } from '../src/article.js';
import { escapeXml } from './escape-xml.js';
import { edition, type Language } from './masthead.js';

/** Writes a story as a plain HTML page, for visitors without JavaScript and for search engines. */
export function writeStoryPage(story: Article, root = '/'): string {
  const language = (story.language ?? 'en') as Language;
  const direction = language === 'ar' ? ' dir="rtl"' : '';
  const title = escapeXml(story.title);
  const summary = escapeXml(story.summary ?? '');
  const date = story.published
    ? ` · <time datetime="${story.published.toISOString()}">${formatDate(story.published, language)}</time>`
    : '';
  return `<!doctype html>
<html lang="${language}"${direction}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} – ${escapeXml(edition[language].name)}</title>
    <meta name="description" content="${summary}">
    <link rel="icon" href="${root}lantern.svg">
    <link rel="stylesheet" href="${root}page.css">
  </head>
  <body>
    <header class="masthead"><p class="name"><a href="${root}">${escapeXml(edition[language].name)}</a></p></header>
    <main class="plain-story">
      <p class="plain-meta"><b>${escapeXml(story.category?.name ?? '')}</b>${date}</p>
      <h1>${title}</h1>
      <p class="plain-lede">${summary}</p>
      ${story.image ? plainPicture(story.image) : ''}
      ${story.body ?? ''}
    </main>
  </body>
</html>
`;
}

function plainPicture({ src, alt, caption, credit, width, height }: NonNullable<Article['image']>): string {
  const words = [caption, credit].filter(Boolean).join(' ');
  const image = `<img src="${escapeXml(src)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`;
  return `<figure>${image}<figcaption>${escapeXml(words)}</figcaption></figure>`;
}

function formatDate(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
