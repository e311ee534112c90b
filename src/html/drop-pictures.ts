/**
 * For `no-images`; fetched with it. Captions go with their pictures, and so does what holds nothing else: an empty link
 * would be read out.
 */
export function dropPictures(body: ParentNode): void {
  for (const video of body.querySelectorAll('video')) video.removeAttribute('poster');
  for (const image of body.querySelectorAll('picture, img')) {
    let gone: Element = image.closest('figure:not(:has(table, pre, video, audio, iframe))') ?? image;
    for (let around = gone.parentElement; around; around = around.parentElement) {
      if (around.children.length > 1 || around.textContent?.trim() !== gone.textContent?.trim()) break;
      gone = around;
    }
    gone.remove();
  }
}
