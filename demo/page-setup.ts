import { edition, sections, type Language } from './masthead.js';
import { pageTexts } from './page-texts.js';

const address = new URL(location.href);
const language = document.documentElement.lang as Language;
const section = address.searchParams.get('section');
const format = address.searchParams.get('format');
const isStory = address.searchParams.has('article');

/** URL of this page with these parameters; the parameters for language and format are kept. */
function linkTo(parameters: Record<string, string>): string {
  const kept = { ...(language !== 'en' && { lang: language }), ...(format && { format }) };
  const query = new URLSearchParams({ ...kept, ...parameters }).toString();
  return query ? `?${query}` : address.pathname;
}

function translatePage(): void {
  const texts: Record<string, string> = {
    ...edition[language],
    ...(language === 'en' ? {} : pageTexts[language]),
  };
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = texts[element.dataset['text'] ?? ''] ?? element.textContent;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-section]')) {
    const slug = link.dataset['section'] ?? '';
    link.textContent = sections[slug]?.[language] ?? slug;
    link.href = linkTo({ section: slug });
    if (slug === section) link.ariaCurrent = 'page';
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-link=front]'))
    link.href = linkTo({});
  const name = sections[section ?? '']?.[language];
  document.title = [name, edition[language].name].filter(Boolean).join(' – ');
}

/**
 * Adds the page's current URL parameters, except `article`, to each link that sets the parameter `name`; a link to another
 * language gets none. Sets `aria-current` on the link whose value is `chosen`.
 */
function keepChoices(selector: string, name: string, chosen: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(selector)) {
    const value = new URL(link.href).searchParams.get(name) ?? '';
    const target = new URL(address);
    if (name === 'lang') target.search = '';
    target.searchParams.delete('article');
    target.searchParams.set(name, value);
    link.href = target.search;
    if (value === chosen) link.ariaCurrent = 'true';
  }
}

/** Removes the view that the URL does not select, before its elements are upgraded and send requests. */
function chooseView(): void {
  const front = document.querySelector<HTMLElement>('.front');
  const story = document.querySelector<HTMLElement>('.story');
  if (isStory) front?.remove();
  else story?.remove();
  if (story) story.hidden = false;
}

function setUpElements(): void {
  const extension = format === 'rss' || format === 'atom' ? format : 'json';
  for (const element of document.querySelectorAll('[endpoint]')) {
    const endpoint = element.getAttribute('endpoint') ?? '';
    element.setAttribute('endpoint', endpoint.replace('/en/feed.json', `/${language}/feed.${extension}`));
  }
  for (const element of document.querySelectorAll('[link-template]')) {
    const others = linkTo({}).startsWith('?') ? `${linkTo({})}&` : '?';
    element.setAttribute('link-template', `${others}article={id}`);
  }
  document.querySelector('related-news')?.setAttribute('view-all', linkTo({}));
}

/** Leaves one list on section pages and in small editions: it shows the section, or all stories of the edition. */
function chooseLists(): void {
  if (!section && language === 'en') return;
  document.querySelector('.strips')?.remove();
  const list = document.querySelector('news-list');
  if (!section) return list?.removeAttribute('category');
  const name = sections[section]?.[language] ?? section;
  list?.setAttribute('category', `${section},${name}`); // the name is for RSS, whose categories have no slug
  list?.setAttribute('heading', name);
  document.querySelector('.front h1')?.remove();
}

function setUpTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('.theme');
  const root = document.documentElement;
  const isDark = (): boolean =>
    root.dataset['theme']
      ? root.dataset['theme'] === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
  const show = (): void => button?.setAttribute('aria-pressed', String(isDark()));
  button?.addEventListener('click', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset['theme']);
    show();
  });
  show();
}

/** Sets the document's title to the story's headline. */
function nameThePage(): void {
  document.querySelector('news-article')?.addEventListener('news-load', event => {
    const [story] = event.articles;
    if (story) document.title = `${story.title} – ${edition[language].name}`;
  });
}

function showToday(): void {
  const today = document.querySelector<HTMLTimeElement>('.today');
  if (today) today.textContent = new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format();
}

chooseView();
translatePage();
keepChoices('.languages a', 'lang', language);
keepChoices('.formats a', 'format', format ?? 'json');
setUpElements();
chooseLists();
setUpTheme();
nameThePage();
showToday();
delete document.documentElement.dataset['texts'];
