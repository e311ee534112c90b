import type { Article } from '../article.js';
import type { Card } from '../features/feature.js';

/** Pairs each card element that `renderCards` drew in `root` with its article and its link, in the order of the list. */
export function drawnCards(root: ParentNode, articles: readonly Article[]): Card[] {
  const elements = [...root.querySelectorAll<HTMLElement>('[part~=card]')];
  return elements.flatMap((element, index) => {
    const article = articles[index];
    // `link` is a getter: in a list of thousands, `querySelector` runs only for the cards whose link is read.
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
