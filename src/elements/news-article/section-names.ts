import type { Article } from '../../article.js';

/**
 * Element of a story → the fragment, without `#`, that leads to it. Fragments aren't stored in `id` attributes: a feed could
 * choose the very id that a script of the page looks for, and the script would find the feed's element.
 */
export const names = new WeakMap<Element, string>();

/**
 * Records which elements of a story's untrusted HTML have an `id` or `name`, and which links lead to them, because the
 * sanitiser removes `id`, `name` and `href="#…"`. Returns a function to be called after sanitising: it restores the links, and
 * makes each heading a link to itself.
 */
export function noteNames(root: Element, { url }: Article): () => void {
  const ids = new Map<string, Element>();
  for (const named of root.querySelectorAll('[id]:not(form), a[name]')) {
    const given = named.id || (named.getAttribute('name') ?? '');
    // `encodeURIComponent` throws for lone surrogates; `toWellFormed` turns them into U+FFFD.
    const name = given.toWellFormed?.() ?? given;
    if (name && !ids.has(name)) ids.set(name, named);
  }
  const links = new Map<Element, string>();
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const [address = '', name = ''] = (link.getAttribute('href') ?? '').split('#');
    const isInside = !address || address === url?.replace(/#.*/, '') || !url;
    if (isInside && ids.has(decoded(name))) links.set(link, decoded(name));
  }
  return () => {
    for (const [link, name] of links) {
      link.setAttribute('href', hashOf(name));
      link.removeAttribute('target');
      const target = ids.get(name);
      if (target) names.set(target, name);
    }
    nameHeadings(root, ids);
  };
}

/**
 * Gives each heading a fragment and a link to itself. The fragment is the id that the heading had before sanitising, else its
 * text as a slug, with a number appended if another element has the same slug.
 */
function nameHeadings(root: Element, ids: ReadonlyMap<string, Element>): void {
  const given = new Map([...ids].map(([name, element]) => [element, name]));
  const taken = new Set(ids.keys());
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const slug = heading.textContent
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-');
    let name = given.get(heading) ?? slug;
    for (let count = 2; name && !given.has(heading) && taken.has(name); count++) name = `${slug}-${count}`;
    if (!name) continue;
    taken.add(name);
    // A heading that contains a link already gets no second one. The fragment is stored for the link, because `typeset`
    // replaces the heading by one of another level and keeps only its content.
    const link = heading.querySelector('a') ?? selfLink(heading, name);
    names.set(link, name);
  }
}

function selfLink(heading: Element, name: string): Element {
  const link = heading.ownerDocument.createElement('a');
  link.className = 'anchor';
  link.href = hashOf(name);
  link.append(...heading.childNodes);
  heading.append(link);
  return link;
}

function hashOf(name: string): string {
  return `#${encodeURIComponent(name)}`;
}

/** Percent-decodes a URL's fragment, as browsers do to find the element with this id. Malformed fragments stay as they are. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
