import type { Article } from '../article.js';
import type { Card } from '../features/feature.js';

/** The cards that `renderCards` drew, in their order. */
export function drawnCards(root: ParentNode, articles: readonly Article[]): Card[] {
  const elements = [...root.querySelectorAll<HTMLElement>('[part~=card]')];
  return elements.flatMap((element, index) => {
    const article = articles[index];
    // `link` is a getter: a list may have thousands of cards, and each look-up searches one of them.
    return article
      ? {
          element,
          article,
          get link() {
            return element.querySelector<HTMLElement>('.link');
          },
        }
      : [];
  });
}
