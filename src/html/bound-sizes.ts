// How browsers read sizes in attributes: https://html.spec.whatwg.org/multipage/rendering.html#attributes-for-embedded-content-and-images

/** Largest width or height of a picture in CSS pixels that counts as known. */
const LARGEST = 20_000;

/** How many times as high as wide a picture, video or player may be by its attributes. */
const TALLEST = 10;

/** Most columns and rows that a cell may span, and columns of a `<col>`: HTML allows 1,000 columns and 65,534 rows. */
const MOST_CELLS = 100;

/** Largest width in CSS pixels of what may be wider than the story and scrolls: a table, or its cells and columns. */
const WIDEST = 4000;

/** Attribute → elements that have it, and the largest number in it. An attribute with a larger number is removed. */
const LIMITS: readonly (readonly [attribute: string, elements: string, limit: number])[] = [
  ['width', 'table, td, th, col, colgroup', WIDEST],
  // Rows are as high as their text. A height says nothing to an article whose width isn't the one it was made for.
  ['height', 'table, thead, tbody, tfoot, tr, td, th', 0],
  ['colspan', 'td, th', MOST_CELLS],
  ['rowspan', 'td, th', MOST_CELLS],
  ['span', 'col, colgroup', MOST_CELLS],
];

/**
 * Whether a width and a height reserve a sensible space: both are numbers from 1 to 20,000, and the height is at most ten times
 * the width. From other sizes, browsers would make a box of a million pixels before the picture has loaded. The same bound for
 * pictures that are so high by themselves is `max-block-size` in `story.styles.ts`.
 */
export function isPictureSize(width: number, height: number): boolean {
  const isLength = (size: number): boolean => size >= 1 && size <= LARGEST;
  return isLength(width) && isLength(height) && height <= TALLEST * width;
}

/**
 * Removes the sizes of a story's HTML that would stretch the page: a single attribute (`<td height=99999999>`) can make it as
 * high as it likes. Of a picture, both width and height are removed, so that it gets its own ones when it has loaded.
 */
export function boundSizes(body: ParentNode): void {
  for (const sized of body.querySelectorAll('img, video, source')) {
    const [width, height] = [numberIn(sized, 'width'), numberIn(sized, 'height')];
    // With a width or height that is missing, 0 or `auto`, browsers reserve no space, and there is nothing to bound.
    if (!(width > 0 && height > 0) || isPictureSize(width, height)) continue;
    sized.removeAttribute('width');
    sized.removeAttribute('height');
  }
  for (const [attribute, elements, limit] of LIMITS) {
    for (const element of body.querySelectorAll(elements))
      if (numberIn(element, attribute) > limit) element.removeAttribute(attribute);
  }
}

/** The number at the start of an attribute, as browsers read lengths; NaN where the attribute is missing or has none. */
function numberIn(element: Element, attribute: string): number {
  return parseFloat(element.getAttribute(attribute) ?? '');
}
