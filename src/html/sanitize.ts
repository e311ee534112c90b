// https://github.com/cure53/DOMPurify#can-i-configure-dompurify
import type { Config, DOMPurify } from 'dompurify';
import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import { inertParser } from './inert-parser.js';
import { absoluteSrcset } from './srcset.js';
import { webUrl } from './values.js';
import { textIfTooDeep } from './nesting.js';
import { videoPlayer } from './video-hosts.js';

/** Allowed elements: no forms, styles, SVG or scripts. */
const ELEMENTS =
  'a abbr address article aside audio b bdi bdo big blockquote br caption cite code col colgroup dd del details dfn ' +
  'div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li mark ol p picture pre q ' +
  'rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt ' +
  'u ul var video wbr';

/**
 * Names of the allowed attributes, in two lists; DOMPurify removes all others. It checks the values of those in `ADDRESSES`,
 * which are URLs, and lets any value of those in `WORDS` pass; the URLs in `srcset` are checked by `keepWebAddresses`. `id` and
 * `name` are not allowed: they make DOM clobbering possible.
 */
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
  // DOMPurify gets nodes here and parses nothing, so the page's CSP need not allow DOMPurify's own Trusted Types policy.
  TRUSTED_TYPES_POLICY: null,
};

/**
 * This module's own instance of DOMPurify: hooks that the page adds to the package's shared instance must not change which
 * markup is allowed here.
 */
let purifying: Promise<DOMPurify> | undefined;

/**
 * Turns untrusted HTML into sanitised nodes. All untrusted HTML passes this function before it is drawn; only pages that show
 * a story's body load it. The result is nodes and not a string, because parsing a sanitised string once more can revive
 * markup (mutation XSS). The nodes belong to an inert document, so nothing loads before its attributes are set.
 *
 * @param note gets the parsed, unsanitised nodes; the function that it resolves to is called after sanitising and may put
 * safe replacements in, such as a play button for a video frame
 * @throws FeedError with reason `format` when the page's Content-Security-Policy forbids to parse HTML, or `config` when the
 * page's own sanitiser returns something other than a DocumentFragment
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
  // DOMPurify returns its input unsanitised where `isSupported` is false.
  if (!purifier.isSupported) throw new Error('DOMPurify does not work on this page.');

  // DOM clobbering: `<img name=body>` shadows `document.body`, and `<input name=children>` a form's property. So the document
  // is read through the prototype's getter, and elements are moved by ranges.
  const body = Reflect.get(Document.prototype, 'body', parse(quieten(html), 'text/html'));
  const root = parse('', 'text/html').createElement('div');
  root.append(takeContents(body));
  // `is` makes an element one of the page's customised built-ins. It stays one when the attribute is removed, so only its
  // children are kept.
  for (const custom of root.querySelectorAll('[is]')) unwrap(custom);
  showLazyPictures(root);
  const restore = await note?.(root);
  purifier.sanitize(root, RULES);
  keepWebAddresses(root);
  keepQuiet(root);
  restore?.();
  return takeContents(root);
}

/** A page's own sanitiser, written without types, may return a string. Parsing that once more could revive markup. */
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
 * Browsers report CSP violations for styles and event handlers in inert documents, too, which floods the console and
 * `report-uri`. DOMPurify removes these only after parsing. So before, this function removes the elements `style`, `base`, `link`
 * and `meta` from the text, and renames the attributes `style` and `on…`. DOMPurify still removes what this function misses.
 */
function quieten(html: string): string {
  // Style elements are searched only up to the last `</style>`. After it, each `<style` would be searched for its end tag to
  // the end of the text, which takes quadratic time.
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

/** Replaces an element by its children. */
function unwrap(element: Element): void {
  const contents = takeContents(element);
  const range = new Range();
  range.selectNode(element);
  range.deleteContents();
  range.insertNode(contents);
}

/**
 * Gives lazy pictures their `src`. On its site, a script copies the URL from `data-src` or `data-lazy-src` when the picture
 * comes into view; that script doesn't run here.
 */
function showLazyPictures(root: Element): void {
  for (const image of root.querySelectorAll('img')) {
    const late = webUrl(image.getAttribute('data-src') ?? image.getAttribute('data-lazy-src'));
    if (late) image.setAttribute('src', late);
  }
}

/**
 * Removes attributes whose URL is not `http(s)`; in links, `mailto:` and `tel:` are kept, too. DOMPurify alone lets `data:`
 * URLs of pictures pass.
 */
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

/**
 * Sets attributes for privacy. Links get `noopener nofollow`, and only the target `_blank` is kept. Pictures load lazily and
 * send no referrer; those without a URL are removed. Audio and video preload nothing. Frames are kept only if they are players
 * of known video hosts.
 */
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
