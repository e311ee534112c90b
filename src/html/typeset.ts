import type { Article } from '../article.js';
import { boundMarksIn } from './bound-marks.js';
import { boundSizes } from './bound-sizes.js';
import { unclobbered } from './unclobbered.js';

/**
 * Fits a sanitised body into its article: heading levels begin one below the headline's, a repeated headline or lead picture is
 * removed, and so are sizes and combining marks that would reach over the page. Each table and each `pre` gets a box that
 * scrolls horizontally by itself.
 */
export function typeset(body: Node & ParentNode, article: Article, headlineLevel: number): void {
  dropRepeats(body, article);
  boundSizes(body);
  boundMarksIn(body);
  shiftHeadings(body, headlineLevel);
  for (const wide of body.querySelectorAll('table, pre')) scrollInside(wide);
}

/** Removes the headline and the lead picture from the body, where many feeds repeat them. */
function dropRepeats(body: ParentNode, { title, image }: Article): void {
  const first = body.firstElementChild;
  if (first && /^H[1-6]$/.test(first.tagName) && first.textContent?.trim() === title) first.remove();
  if (!image) return;
  for (const copy of body.querySelectorAll('img')) {
    if (!isSamePicture(copy.src, image.src)) continue;
    const frame = copy.closest('figure') ?? copy.closest('p');
    // The figure or paragraph around the picture is removed with it if it contains no other picture and no text besides what
    // the lead picture's caption and credit show anyway. Otherwise only the picture is removed.
    const isSaid = squeeze(`${image.caption} ${image.credit}`).includes(squeeze(frame?.textContent));
    if (frame && isSaid && frame.querySelectorAll('img').length === 1) frame.remove();
    else copy.remove();
    return;
  }
}

function squeeze(text: string | null = ''): string {
  return text?.replace(/\s+/g, ' ').trim() ?? '';
}

/**
 * Whether two URLs are of one picture, perhaps in different sizes. Content systems write a size into the file name
 * (`ferry-1024x576.jpg`) or the query (`ferry.jpg?w=1024`), so both are ignored.
 */
function isSamePicture(a: string, b: string): boolean {
  const name = (url: string): string => url.replace(/[?#].*/, '').replace(/-\d+x\d+(?=\.\w+$)/, '');
  return name(a) === name(b);
}

/** Shifts all heading levels of the body, so that its highest becomes the level below the headline; `h6` is the lowest. */
function shiftHeadings(body: ParentNode, headlineLevel: number): void {
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const top = Math.min(...headings.map(levelOf));
  for (const old of headings) {
    const level = Math.min(levelOf(old) - top + headlineLevel + 1, 6);
    const replacement = unclobbered('createElement')(`h${level}`);
    replacement.append(...old.childNodes);
    old.replaceWith(replacement);
  }
}

function levelOf(heading: Element): number {
  return Number(heading.tagName[1]);
}

/** Wraps an element in a box that scrolls horizontally; `tabindex` lets keyboard users focus and scroll it. */
function scrollInside(wide: Element): void {
  const box = unclobbered('createElement')('div');
  box.className = 'scroll';
  box.tabIndex = 0;
  wide.replaceWith(box);
  box.append(wide);
}
