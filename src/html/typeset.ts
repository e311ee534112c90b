import type { Article } from '../article.js';
import { boundMarksIn } from './bound-marks.js';
import { boundSizes } from './bound-sizes.js';
import { standsAbove } from './lead-picture.js';
import { pictureName } from './picture-name.js';
import { inlineElements } from './tables.js';
import { unclobbered } from './unclobbered.js';

/**
 * Fits a sanitised body into its article: heading levels begin one below the headline's, a repeated headline or lead picture is
 * removed, and so are blank paragraphs, and sizes and combining marks that would reach over the page. Each table and each `pre`
 * gets a box that scrolls horizontally by itself.
 */
export function typeset(body: Node & ParentNode, article: Article, headlineLevel: number): void {
  dropBlanks(body);
  dropRepeats(body, article);
  boundSizes(body);
  boundMarksIn(body);
  shiftHeadings(body, headlineLevel);
  for (const wide of body.querySelectorAll('table, pre')) scrollInside(wide);
}

/** Removes the headline and the lead picture from the beginning of the body, where many feeds repeat them. */
function dropRepeats(body: Node & ParentNode, article: Article): void {
  const { title, image } = article;
  dropHeadline(body, squeeze(title));
  if (!image || !standsAbove(article)) return;
  const name = pictureName(image.src);
  for (const copy of body.querySelectorAll('img')) {
    if (pictureName(copy.src) !== name) continue;
    const frame = copy.closest('figure') ?? copy.closest('p');
    // The figure or paragraph around the picture is removed with it if it contains no other picture and no text besides what
    // the lead picture's caption and credit show anyway. Otherwise only the picture is removed.
    const isSaid = squeeze(`${image.caption} ${image.credit}`).includes(squeeze(frame?.textContent));
    if (frame && isSaid && frame.querySelectorAll('img').length === 1) frame.remove();
    else copy.remove();
    return;
  }
}

/**
 * Removes the element whose text is the headline, if the body's text begins with it; inside other elements, too. Climbs from the
 * first text to its ancestors as far as these say no more than the headline, so that the time doesn't grow with the depth.
 */
function dropHeadline(body: Node & ParentNode, title: string): void {
  const texts = unclobbered('createTreeWalker')(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && !squeeze(texts.currentNode.textContent));
  let headline: Element | undefined;
  for (let { parentElement } = texts.currentNode; parentElement && parentElement !== body;) {
    const text = squeeze(parentElement.textContent);
    if (text.length > title.length) break;
    if (text === title) headline = parentElement;
    ({ parentElement } = parentElement);
  }
  // A story that is nothing but its headline keeps it, and so does a sentence that begins with it: <b>Quay</b> is a paper.
  if (
    headline &&
    squeeze(body.textContent) !== title &&
    !headline.querySelector('img, video, audio') &&
    !isContinued(headline)
  )
    headline.remove();
}

/** Whether text follows an element in its line. */
function isContinued(element: Element): boolean {
  if (!inlineElements.has(element.localName)) return false;
  let next = element.nextSibling;
  while (next && (next.nodeType === Node.TEXT_NODE || inlineElements.has((next as Element).localName))) {
    if (squeeze(next.textContent)) return true;
    next = next.nextSibling;
  }
  return false;
}

/** Removes paragraphs of blanks or of characters without width, with which some editors make distance. */
function dropBlanks(body: ParentNode): void {
  for (const paragraph of body.querySelectorAll('p'))
    if (
      !squeeze(paragraph.textContent)
        .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
        .trim() &&
      !paragraph.querySelector('img, video, audio, iframe, hr')
    )
      paragraph.remove();
}

function squeeze(text: string | null = ''): string {
  return text?.replace(/\s+/g, ' ').trim() ?? '';
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
