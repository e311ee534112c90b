import { hostOf } from '../host-registry.js';

/** Characters of text beyond which content of an element is no fallback any more, but the rest of a page. */
const MUCH = 20_000;

/**
 * Says that a tag was written as `<news-list …/>`. In HTML, `/>` doesn't close an element: the rest of the page is parsed as
 * content of the element, and is hidden like its fallback content when stories are shown. Browsers report no error.
 */
export function* unclosedTag(element: Element): Generator<string> {
  const tag = element.localName;
  const inside = swallowed(element);
  if (inside)
    yield (
      `There is ${inside} inside <${tag}>, hidden where stories are shown. ` +
      `<${tag} … /> does not close itself in HTML: write <${tag} …></${tag}>.`
    );
}

function swallowed(element: Element): string | undefined {
  const all = [...element.querySelectorAll('*')].filter(child => !child.closest('[slot]:not([slot=""])'));
  // The fallback of a story may be the story itself, with its heading and its header.
  const isStory = hostOf(element)?.kind === 'article';
  const found = all.find(
    child =>
      child.matches('news-article, news-list, related-news, main') ||
      hostOf(child) ||
      (!isStory &&
        (child.localName === 'h1' || (child.parentElement === element && child.matches('header, footer')))),
  );
  if (found) return `a <${found.localName}>`;
  return !isStory && element.textContent.length > MUCH ? 'much text' : undefined;
}
