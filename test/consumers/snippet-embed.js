/** Snippets of the builder as pages of the framework projects. They read a custom JSON API and have hostile texts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { snippets } from '../../demo/builder/snippets/index.js';
import { hostileText } from '../helpers/hostile-text.js';

const embed = {
  tag: 'news-list',
  attributes: [
    ['endpoint', '/stories.json'],
    ['format', 'json'],
    ['fields', { items: 'got.pieces', title: 'top', url: 'at' }],
    ['layout', 'compact'],
    ['limit', 3],
    ['filters', true],
    ['heading', hostileText],
    ['heading-level', 3],
    ['link-template', '/news?id={id}'],
  ],
  declarations: { '--news-radius': '3px', 'color-scheme': 'dark' },
  link: { href: '/all?a=1&b=2', text: hostileText },
  library: { url: '/' },
};

const stories = {
  got: {
    pieces: ['Ferry returns', 'Trams run late', 'Choir fills the dock', 'Tide tables return'].map(
      (top, index) => ({
        top,
        at: `https://news.example/${index}`,
        section: 'City',
      }),
    ),
  },
};

/** Whether the builder has a bundled snippet of the same name as the project, whose page then shows it. */
export function showsSnippet(project) {
  return snippets.some(({ name, isBundled }) => isBundled && name === project);
}

/** Writes the snippet's files to the paths that it names, and the stories to the path of its endpoint. */
export function writeSnippet(project, home) {
  const { write } = snippets.find(({ name }) => name === project);
  const files = [...write(embed), { place: 'public/stories.json', text: JSON.stringify(stories) }];
  for (const { place, text } of files) {
    mkdirSync(dirname(join(home, place)), { recursive: true });
    writeFileSync(join(home, place), text);
  }
}

/** Compares the element on the page with the snippet's values; resolves to a line for each difference, or ''. */
export async function snippetProblems(page) {
  const found = await page.$eval('news-list', list => ({
    titles: list.articles.map(({ title }) => title).join(),
    layout: list.layout,
    limit: list.limit,
    filters: list.filters,
    heading: list.shadowRoot.querySelector('h3')?.textContent,
    link: list.shadowRoot.querySelector('[part~="link"]')?.getAttribute('href'),
    radius: getComputedStyle(list).getPropertyValue('--news-radius').trim(),
    scheme: getComputedStyle(list).colorScheme,
    fallback: [list.querySelector('a')?.getAttribute('href'), list.querySelector('a')?.textContent].join(' '),
  }));
  const expected = {
    titles: 'Ferry returns,Trams run late,Choir fills the dock',
    layout: 'compact',
    limit: 3,
    filters: true,
    heading: hostileText,
    link: `/news?id=${encodeURIComponent('https://news.example/0')}`,
    radius: '3px',
    scheme: 'dark',
    fallback: `/all?a=1&b=2 ${hostileText}`,
  };
  return Object.keys(expected)
    .filter(key => found[key] !== expected[key])
    .map(key => `${key} is ${JSON.stringify(found[key])} instead of ${JSON.stringify(expected[key])}`)
    .join('\n');
}
