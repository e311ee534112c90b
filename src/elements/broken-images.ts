/** Adds the class `broken` to images that failed to load; styles then hide the browser's icon for them and keep the space. */
export function hideBrokenImages(root: Node): void {
  const mark = ({ target }: Event): void => {
    if (target instanceof HTMLImageElement) target.classList.add('broken');
  };
  // An image's `error` event doesn't bubble, so the listener is for the capture phase.
  root.addEventListener('error', mark, true);
}
