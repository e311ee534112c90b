import type { Article } from '../article.js';
import type { Card } from '../features/feature.js';

/** The cards that `renderCards` drew, in their order. */
export function drawnCards(root: ParentNode, articles: readonly Article[]): Card[] {
  const elements = [...root.querySelectorAll<HTMLElement>('[part~=card]')];
  return elements.flatMap((element, index) => {
    const article = articles[index];
    // Looked up when it is needed: a list may have thousands of cards.
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
