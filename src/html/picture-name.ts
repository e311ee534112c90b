/**
 * The name of a picture, which all its sizes share: content systems, photo services and proxies write a size, a quality or a
 * format into the path, the file name or the query.
 * @example pictureName('https://i0.wp.com/a.example/tug-1024x683.jpg?w=600') // 'a.example/tug.jpg'
 */
export function pictureName(url: string): string {
  const path = (inner(url) ?? url).slice(0, 2000).replace(/[?#].*/, '');
  return (
    path
      .replace(/^https?:\/\//i, '')
      // WordPress's photo service has the address of the site behind its own.
      .replace(/^i\d\.wp\.com\//, '')
      // Sizes as a folder: Ghost's `/size/w600/`, Blogger's `/s640/` and `/s72-c/`.
      .replace(/\/size\/w\d+(?:h\d+)?(?=\/)/, '')
      .replace(/\/(?:s|w)\d{2,4}(?:-[\w-]{1,30})?(?=\/[^/]+$)/, '')
      // Sizes and formats behind the file's name, such as WordPress's `-1024x683` and `-scaled`.
      .replace(/(?:-\d{1,5}x\d{1,5}|-scaled|@2x){1,3}(?=\.\w+$)/, '')
      .replace(/(?<=\.(?:jpe?g|png))\.webp$/, '')
  );
}

/** The address of a picture that stands percent-encoded, or with its scheme, in the path or the query of a proxy's. */
function inner(url: string): string | undefined {
  const found = /^.{8,1000}?[/=](https?(?:%3A%2F%2F|:\/\/).{1,1900})/i.exec(url)?.[1];
  if (!found) return undefined;
  try {
    return /^https?%3A/i.test(found) ? decodeURIComponent(found.replace(/&.*/, '')) : found;
  } catch {
    return found;
  }
}
