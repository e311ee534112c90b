// DOMPurify's options, which `RULES` sets: https://github.com/cure53/DOMPurify#can-i-configure-dompurify
import type { Config, DOMPurify } from 'dompurify';
import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import { lazy } from '../lazy.js';
import { inlineKind } from './glyph.js';
import { inertParser } from './inert-parser.js';
import { absoluteSrcset } from './srcset.js';
import { tidierFor } from './tidy.js';
import { webUrl } from './values.js';

/** Names of the allowed elements. Forms, styles, SVG and scripts are not among them. */
const ELEMENTS =
  'a abbr address article aside audio b bdi bdo big blockquote br caption cite code col colgroup dd del details dfn ' +
  'div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li mark ol p picture pre q ' +
  'rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt ' +
  'u ul var video wbr';

/**
 * Names of the allowed attributes are in two lists; DOMPurify removes all other attributes. In `ADDRESSES` are attributes whose
 * value is a URL, which DOMPurify checks. In `WORDS` are attributes whose value DOMPurify doesn't check. One of them is
 * `srcset`, whose value is a list: `keepWebAddresses` checks its URLs. `id` and `name` are not allowed: they make DOM
 * clobbering possible.
 */
const WORDS =
  'alt colspan datetime default dir height kind label lang media open reversed rowspan scope sizes span srclang srcset start ' +
  'target title type value width';
const ADDRESSES = 'href poster src';

const RULES: Config & { IN_PLACE: true } = {
  ALLOWED_TAGS: ['#text', ...ELEMENTS.split(' ')],
  ALLOWED_ATTR: [...WORDS.split(' '), ...ADDRESSES.split(' ')],
  ADD_URI_SAFE_ATTR: WORDS.split(' '),
  ALLOWED_URI_REGEXP: /^(?:https?:|\/\/|mailto:|tel:)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  IN_PLACE: true,
  // Without this, DOMPurify would create a Trusted Types policy of its own, which the page's CSP would have to allow. It needs
  // none here, because it gets nodes and parses nothing.
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
 * markup (mutation XSS). The nodes belong to an inert document, so pictures and media don't load before their attributes for
 * privacy (`referrerpolicy`, `preload`) are set.
 *
 * @param note called with the parsed nodes before they are sanitised. May resolve to a function, which is called with no
 * arguments after sanitising: it can restore in a safe form what the sanitiser has removed, such as links within the story
 * @throws FeedError with reason `format` when the page's Content-Security-Policy forbids parsing HTML, or `config` when
 * `configure({ sanitize })` has set a sanitiser that returns something other than a DocumentFragment
 */
export async function sanitize(
  html: string,
  note?: (root: Element) => Promise<(() => void) | undefined>,
): Promise<DocumentFragment> {
  if (configuration.sanitize) return asFragment(configuration.sanitize(html));
  const [tame, parse, purifier] = await Promise.all([
    tamed(html),
    inertParser(),
    (purifying ??= loadPurifier()),
  ]);
  if ('text' in tame) {
    const fragment = new DocumentFragment();
    fragment.append(tame.text);
    return fragment;
  }
  // DOMPurify returns its input unsanitised where `isSupported` is false.
  if (!purifier.isSupported) throw new Error('DOMPurify does not work on this page.');

  // DOM clobbering: `<img name=body>` shadows `document.body`, and `<input name=children>` shadows a form's `children`. So the
  // body is read through the prototype's getter, and nodes are moved with `Range` methods instead of properties of elements.
  // Without the tag, a script at the beginning would be put into the head.
  const body = Reflect.get(Document.prototype, 'body', parse(`<body>${tame.html}`, 'text/html'));
  const root = parse('', 'text/html').createElement('div');
  root.append(takeContents(body));
  // With the attribute `is`, untrusted HTML can create one of the page's customised built-in elements. Removing the attribute
  // doesn't turn it back into a plain element, so the element is replaced by its children.
  for (const custom of root.querySelectorAll('[is]')) unwrap(custom);
  const glyphs = [...root.querySelectorAll('img')].map(
    image => [image, inlineKind(name => image.getAttribute(name))] as const,
  );
  const frames = EMBEDS.test(tame.html) ? await lazy(() => import('./frames.js')).catch(() => {}) : undefined;
  frames?.toFrames(root);
  const restore = await note?.(root);
  purifier.sanitize(root, RULES);
  for (const [image, kind] of glyphs) if (kind) image.className = kind;
  keepWebAddresses(root);
  keepQuiet(root);
  for (const frame of frames ? [] : root.querySelectorAll('iframe')) frame.remove();
  frames?.linkFrames(root);
  restore?.();
  return takeContents(root);
}

async function loadPurifier(): Promise<DOMPurify> {
  try {
    const [{ default: createPurifier }, parse] = await Promise.all([
      lazy(() => import('dompurify')),
      inertParser(),
    ]);
    // DOMPurify takes methods of the document that it is given. Those of the page's document may be shadowed (DOM clobbering), for
    // instance by `<img name=implementation>`.
    const document = parse('', 'text/html');
    return createPurifier({
      document,
      DocumentFragment,
      HTMLTemplateElement,
      Node,
      Element,
      NodeFilter,
      NamedNodeMap,
      HTMLFormElement,
      DOMParser,
    });
  } catch (error) {
    // Forgets the rejected promise, so that the next call of `sanitize` imports DOMPurify again.
    purifying = undefined;
    throw error;
  }
}

/**
 * Checks the result of the function that a page passed to `configure({ sanitize })`. If it was written without types, it may
 * return a string. Parsing that string could revive markup (mutation XSS), so anything but a DocumentFragment throws.
 */
function asFragment(nodes: unknown): DocumentFragment {
  if ((nodes as Node | null)?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return nodes as DocumentFragment;
  throw new FeedError(
    'configure({ sanitize }) has to return a DocumentFragment, as DOMPurify does with RETURN_DOM_FRAGMENT.',
    { reason: 'config' },
  );
}

/**
 * Matches HTML that `tame.ts` changes: with an element or attribute that it removes or renames, or with raw text or CDATA.
 * A handler without a value is reported, too. It is looked for in tags only, since words such as "one" begin like it.
 */
const WILD =
  /<(?:!\[|base|iframe|link|meta|no(?:embed|frames)|plaintext|script|select|style|textarea|title|xmp)|(?<=[\s/"'])(?:style|on\w+)\s*=|<[a-z][^<>]*[\s/"']on\w+[\s/>]/i;

/** Matches HTML that may embed something. Only for such HTML, `frames.ts` is fetched. */
const EMBEDS =
  /<(?:amp-|blockquote\s|iframe|lite-|object|script\s|spotify-|video|youtube-)|[<o_-]embed|fb-|(?:calendly|datawrapper)-|codepen|imeo-|wistia|visualisation\/|data-(?:account|configid|gist|imgur|media-|p(?:in|lyr)|t[fw]|tally)/i;

/** Number of `<` up to which HTML is neither too deep nor too much for a parser. */
const FEW = 500;

/** Returns tidy HTML that a browser can parse in little time and without reports of CSP violations, or the text of too deep HTML. */
async function tamed(untidy: string): Promise<{ readonly html: string } | { readonly text: string }> {
  const html = (await tidierFor(untidy))(untidy);
  if (!WILD.test(html) && html.split('<', FEW).length < FEW) return { html };
  const { tame } = await lazy(() => import('./rare-html.js'));
  return tame(html);
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
 * Sets attributes for privacy and lazy loading. Links get `noopener nofollow`, and only the target `_blank` is kept. Pictures
 * load lazily and send no referrer; those without a URL are removed. Audio and video get controls and preload nothing.
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
}
