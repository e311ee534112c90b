/** Elements that begin a line of their own. */
const BLOCKS =
  'p, li, dt, dd, h1, h2, h3, h4, h5, h6, pre, blockquote, figcaption, caption, tr, br, hr, div, section';

/** Elements whose text isn't the story's: what plays films, and fallback texts of media. */
const NO_TEXT = 'button, .player, audio, video, iframe, object, svg, script, style';

/** Most characters of the text: search engines read the page itself for more. */
const LONGEST = 50_000;

/**
 * The plain text of a story's drawn body, a line for each paragraph, heading or list item; `undefined` if there is none yet.
 * https://schema.org/articleBody
 */
export function articleBody(root: ParentNode): string | undefined {
  const body = root.querySelector('.body');
  if (!body) return undefined;
  let text = '';
  const nodes = body.ownerDocument.createTreeWalker(
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    node =>
      node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(NO_TEXT)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  while (nodes.nextNode() && text.length < LONGEST) {
    const node = nodes.currentNode as Text & Element;
    if (node.nodeType === Node.TEXT_NODE) text += node.data.replace(/\s+/g, ' ');
    else if (node.matches(BLOCKS)) text += '\n';
  }
  const lines = text.split('\n').map(line => line.trim());
  const plain = lines.filter(Boolean).join('\n').slice(0, LONGEST);
  // The cut may have left half of a character.
  return (plain.toWellFormed?.() ?? plain) || undefined;
}
