import type { Language } from './masthead.js';
import type { Newsroom } from './newsroom.js';
import { PER_PAGE, writers } from './sample-endpoint.js';
import { writeStoryPage } from './write-story-page.js';

const editions: readonly (Language | undefined)[] = [undefined, 'en', 'ko', 'ar', 'ja'];

/** Yields the endpoint's answers as files (path and content), so that the built page works on any static server. */
export function* exportSite(newsroom: Newsroom, site = '/'): Generator<[path: string, content: string]> {
  for (const language of editions) {
    const feed = newsroom.edition(site, language);
    for (let page = 1; (page - 1) * PER_PAGE < feed.articles.length; page++) {
      const articles = feed.articles.slice((page - 1) * PER_PAGE, page * PER_PAGE);
      const isLast = page * PER_PAGE >= feed.articles.length;
      for (const [extension, { write }] of Object.entries(writers)) {
        const path = (number: number): string =>
          `api/${language ? `${language}/` : ''}feed${number > 1 ? `-${number}` : ''}.${extension}`;
        const addresses = { self: site + path(page), next: isLast ? undefined : site + path(page + 1) };
        yield [path(page), write({ ...feed, articles }, addresses)];
      }
    }
  }
  for (const story of newsroom.edition(site).articles)
    yield [`story/${story.slug}/index.html`, writeStoryPage(story)];
}
