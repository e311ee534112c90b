/**
 * Adds the class `broken` to each image in `root` that fails to load from now on. The styles of `img.broken` hide the
 * browser's icon for broken images, and keep the image's space.
 */
export function hideBrokenImages(root: Node): void {
  const mark = ({ target }: Event): void => {
    const element = target as Element;
    if (element.localName === 'img') element.classList.add('broken');
  };
  // An image's `error` event doesn't bubble, so the listener is for the capture phase.
  root.addEventListener('error', mark, true);
}
