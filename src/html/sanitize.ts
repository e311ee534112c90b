// https://github.com/cure53/DOMPurify#can-i-configure-dompurify
import type { Config, DOMPurify } from 'dompurify';
import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import { inertParser } from './inert-parser.js';
import { absoluteSrcset } from './srcset.js';
import { webUrl } from './values.js';
import { textIfTooDeep } from './nesting.js';
import { videoPlayer } from './video-hosts.js';

/** What a story may be made of. No forms, no styles, no SVG, nothing that names, targets or runs. */
const ELEMENTS =
  'a abbr address article aside audio b bdi bdo big blockquote br caption cite code col colgroup dd del details dfn ' +
  'div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li mark ol p picture pre q ' +
  'rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt ' +
  'u ul var video wbr';

/** Attributes that are no addresses, and those that are. Whatever else there is goes. */
const WORDS =
  'alt colspan datetime dir height lang media open reversed rowspan scope sizes span srcset start target title type value width';
const ADDRESSES = 'href poster src';

const RULES: Config & { IN_PLACE: true } = {
  ALLOWED_TAGS: ['#text', ...ELEMENTS.split(' ')],
  ALLOWED_ATTR: [...WORDS.split(' '), ...ADDRESSES.split(' ')],
  ADD_URI_SAFE_ATTR: WORDS.split(' '),
  ALLOWED_URI_REGEXP: /^(?:https?:|\/\/|mailto:|tel:)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  IN_PLACE: true,
  // What it is given is nodes: it has nothing to parse, so the page's CSP need not allow a policy of its own.
  TRUSTED_TYPES_POLICY: null,
};

/** The page may use DOMPurify too, with hooks of its own: this one is ours alone. */
let purifying: Promise<DOMPurify> | undefined;

/**
 * Turns untrusted HTML into nodes that can't run anything. The one place where that happens; loaded only where there is
 * a story to read. Nodes rather than a string, so that no later parsing can undo what was checked here; and nodes of a
 * document that is shown nowhere, so that nothing loads before it is decided how.
 *
 * @param note Sees the nodes before; what it resolves to is called after, for what is to be kept in a safer form.
 * @throws FeedError when the page's Content-Security-Policy lets nobody parse HTML.
 */
export async function sanitize(
  html: string,
  note?: (root: Element) => Promise<(() => void) | undefined>,
): Promise<DocumentFragment> {
  if (configuration.sanitize) return asFragment(configuration.sanitize(html));
  const text = textIfTooDeep(html);
  if (text !== undefined) {
    const fragment = document.createDocumentFragment();
    fragment.append(text);
    return fragment;
  }
  const parse = await inertParser();
  const purifier = await (purifying ??= import('dompurify').then(({ default: DOMPurify }) =>
    DOMPurify(window),
  ));
  // Where it can't work, it returns what it was given.
  if (!purifier.isSupported) throw new Error('DOMPurify does not work on this page.');

  // A story's names are properties of its document, and a form's fields are properties of the form, in the place of the
  // platform's own: those two are only used through what no story can take.
  const body = Reflect.get(Document.prototype, 'body', parse(quieten(html), 'text/html'));
  const root = parse('', 'text/html').createElement('div');
  root.append(takeContents(body));
  // The page's customised built-ins would take these over, even without the attribute.
  for (const custom of root.querySelectorAll('[is]')) unwrap(custom);
  showLazyPictures(root);
  const restore = await note?.(root);
  purifier.sanitize(root, RULES);
  keepWebAddresses(root);
  keepQuiet(root);
  restore?.();
  return takeContents(root);
}

/** A page's own sanitiser may be written without types: text would have to be parsed once more, which undoes its work. */
function asFragment(nodes: unknown): DocumentFragment {
  if ((nodes as Node | null)?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return nodes as DocumentFragment;
  throw new FeedError(
    'configure({ sanitize }) has to return a DocumentFragment, as DOMPurify does with RETURN_DOM_FRAGMENT.',
    { reason: 'config' },
  );
}

const TAG = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*'){0,4000}>/gi;
const STYLE_OR_TAG = new RegExp(`<style\\b[^]*?</style\\b[^>]*>?|${TAG.source}`, 'gi');

/**
 * A page's Content-Security-Policy is asked about styles and handlers in inert documents too, and complains. They go
 * anyway; those that can be told from the text alone go before anyone is asked. What slips through does no harm.
 */
function quieten(html: string): string {
  // After the last end of a style, each beginning of one would be looked for to the end of the text.
  const last = /^[^]*<\/style\b[^>]*>?/i.exec(html)?.[0] ?? '';
  return last.replace(STYLE_OR_TAG, quietTag) + html.slice(last.length).replace(TAG, quietTag);
}

function quietTag(tag: string): string {
  if (/^<(?:base|link|meta|style)\b/i.test(tag)) return '';
  return tag.replace(/"[^"]*"|'[^']*'|(?<=[\s/"'])(?:style|on\w+)(?=\s*=)/gi, found =>
    found.replace(/^\w/, 'data-$&'),
  );
}

function takeContents(element: Element): DocumentFragment {
  const range = new Range();
  range.selectNodeContents(element);
  return range.extractContents();
}

/** Puts what is in the element in its place. */
function unwrap(element: Element): void {
  const contents = takeContents(element);
  const range = new Range();
  range.selectNode(element);
  range.deleteContents();
  range.insertNode(contents);
}

/** Scripts that show pictures late don't run here, and leave the address in an attribute of their own. */
function showLazyPictures(root: Element): void {
  for (const image of root.querySelectorAll('img')) {
    const late = webUrl(image.getAttribute('data-src') ?? image.getAttribute('data-lazy-src'));
    if (late) image.setAttribute('src', late);
  }
}

/** Only what fetches over the web or writes a message; DOMPurify lets pictures in `data:` pass. */
function keepWebAddresses(root: Element): void {
  for (const name of ['srcset', ...ADDRESSES.split(' ')]) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      const writes = name === 'href' && /^(?:mailto|tel):/i.test(value);
      const kept = writes ? value : name === 'srcset' ? absoluteSrcset(value) : webUrl(value);
      if (kept) element.setAttribute(name, kept);
      else element.removeAttribute(name);
    }
  }
}

/** Links that give no hand back, pictures and media that wait and don't tell where they are shown, frames on a list. */
function keepQuiet(root: Element): void {
  for (const link of root.querySelectorAll('a')) {
    if (link.target.toLowerCase() === '_blank') link.target = '_blank';
    else link.removeAttribute('target');
    link.rel = 'noopener nofollow';
  }
  for (const image of root.querySelectorAll('img')) {
    if (!image.hasAttribute('src') && !image.closest('picture')) image.remove();
    image.setAttribute('loading', 'lazy');
    image.setAttribute('decoding', 'async');
    image.setAttribute('referrerpolicy', 'no-referrer');
  }
  for (const media of root.querySelectorAll<HTMLMediaElement>('audio, video')) {
    media.controls = true;
    media.preload = 'none';
  }
  for (const frame of root.querySelectorAll('iframe')) {
    if (!videoPlayer(frame.src)) frame.remove();
  }
}
