/**
 * Removes the pictures of a story, and the posters of its videos, for the `no-images` attribute; only elements with that
 * attribute load this module. A picture's caption is removed with it, and so are parents that would be left empty, because a
 * screen reader announces an empty link.
 */
export function dropPictures(body: ParentNode): void {
  for (const video of body.querySelectorAll('video')) video.removeAttribute('poster');
  for (const image of body.querySelectorAll('picture, img')) {
    let gone: Element = image.closest('figure:not(:has(table, pre, video, audio, iframe, a.embed))') ?? image;
    for (let around = gone.parentElement; around; around = around.parentElement) {
      if (around.children.length > 1 || around.textContent?.trim() !== gone.textContent?.trim()) break;
      gone = around;
    }
    gone.remove();
  }
}
