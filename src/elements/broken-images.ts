/** Marks images that can't be loaded; their rules hide the browser's icon for them, and keep their place. */
export function hideBrokenImages(root: Node): void {
  const mark = ({ target }: Event): void => {
    if (target instanceof HTMLImageElement) target.classList.add('broken');
  };
  // The event doesn't bubble: it is caught in the capture phase.
  root.addEventListener('error', mark, true);
}
