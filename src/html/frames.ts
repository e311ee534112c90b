import { embedElements, embeddedAddress, embedTitle, isUnwantedFrame, postAddress } from './embedded.js';
import { boxAddress, boxSelector } from './script-boxes.js';
import { playerOf } from './player-hosts.js';
import { webUrl } from './values.js';

/** Matches files that an `<object>` shows as a picture. */
const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;

/** AMP's elements for media → HTML's. */
const media: Readonly<Record<string, string>> = {
  'amp-anim': 'img',
  'amp-audio': 'audio',
  'amp-video': 'video',
};

const getter =
  (element: Element) =>
  (name: string): string | null =>
    element.getAttribute(name);

/**
 * Writes all that a story embeds as `<iframe>`, with the address of a player or of a page: frames, plug-ins, custom elements and
 * posts that a script would fill. Called before sanitising, so the result is as untrusted as its input.
 * @param root nodes of an inert document, where frames load nothing
 */
export function toFrames(root: Element): void {
  for (const element of root.querySelectorAll(Object.keys(media).join())) rename(element);
  // WordPress puts a hidden frame behind the link to a story of another site; both have the same random key.
  const links = [...root.querySelectorAll('blockquote[data-secret] a[href]')];
  const keys = new Set(links.map(link => link.closest('[data-secret]')?.getAttribute('data-secret')));
  for (const frame of root.querySelectorAll('iframe[data-secret]'))
    if (keys.has(frame.getAttribute('data-secret'))) frame.remove();
  for (const element of root.querySelectorAll(embedElements.join())) {
    if (root.contains(element)) toFrame(element);
  }
  for (const element of root.querySelectorAll('blockquote[class], div[class]')) {
    const address = postAddress(getter(element)) ?? bareAddress(element);
    // A post with its words mostly ends with a link to its page.
    if (address && !element.querySelector('a[href], iframe')) element.append(newFrame(element, address));
  }
  fillBoxes(root);
}

/** Elements that have nothing but what a script makes of them. All others get a frame behind what they have. */
const empty = /^(?:a|iframe|script|video)$|-/;

/** Puts a frame where a script would show something, once for each address. */
function fillBoxes(root: Element): void {
  const filled = new Set<string>();
  for (const element of root.querySelectorAll(boxSelector)) {
    const attribute = getter(element);
    const { localName } = element;
    const address = boxAddress(localName, attribute);
    if (!address || filled.has(address) || isUnwantedFrame(address, attribute)) continue;
    const isEmpty = empty.test(localName);
    if (isEmpty ? hasOwn(element) : isLinked(element, address)) continue;
    filled.add(address);
    if (isEmpty) element.replaceWith(newFrame(element, address));
    else element.append(newFrame(element, address));
  }
}

/** Whether a film has its file, or a link its text or picture. */
const hasOwn = (element: Element): boolean =>
  element.matches('[src]:not(script)') ||
  !!element.querySelector('[src]') ||
  (element.localName === 'a' && /\S/.test(element.textContent));

/** Whether a box has its link or frame already, in itself or, to the same site, in the element behind it. */
function isLinked(box: Element, address: string): boolean {
  const site = new URL(address).host.split('.').slice(-2).join('.');
  const links = [...(box.nextElementSibling?.querySelectorAll('a[href]') ?? [])];
  return (
    !!box.querySelector('a[href], iframe') ||
    links.some(link => webUrl(link.getAttribute('href'))?.includes(`${site}/`))
  );
}

function rename(element: Element): void {
  const plain = element.ownerDocument.createElement(media[element.localName] ?? '');
  for (const { name, value } of element.attributes) plain.setAttribute(name, value);
  plain.append(...element.childNodes);
  element.replaceWith(plain);
}

function toFrame(element: Element): void {
  const attribute = getter(element);
  const { localName } = element;
  const address =
    embeddedAddress(localName, attribute) ?? (localName === 'object' ? movieOf(element) : undefined);
  // Without an address, the sanitiser replaces the element by its content.
  if (!address) return;
  if (isUnwantedFrame(address, attribute)) element.remove();
  else if (localName !== 'object') element.replaceWith(newFrame(element, address));
  else if (!isRepeated(element, address)) {
    if (picture.test(address) || attribute('type')?.startsWith('image/')) toPicture(element, address);
    else element.before(newFrame(element, address));
  }
}

/** The film of a plug-in, whose page is known for some hosts. */
function movieOf(object: Element): string | undefined {
  const movie = object.querySelector('param[name=movie i], param[name=src i]')?.getAttribute('value');
  return embeddedAddress('embed', name => (name === 'src' ? movie : undefined));
}

/** Whether the content of an `<object>`, for browsers that can't show it, embeds something itself or links to it. */
function isRepeated(object: Element, address: string): boolean {
  if (object.querySelector('object, embed, iframe, img, video, audio')) return true;
  return [...object.querySelectorAll('a[href]')].some(link => webUrl(link.getAttribute('href')) === address);
}

function toPicture(object: Element, address: string): void {
  const image = object.ownerDocument.createElement('img');
  image.setAttribute('src', address);
  image.setAttribute('alt', embedTitle(getter(object)) || object.textContent.replace(/\s+/g, ' ').trim());
  for (const name of ['width', 'height']) {
    const size = object.getAttribute(name);
    if (size) image.setAttribute(name, size);
  }
  object.replaceWith(image);
}

/** The address that is all the text of one of WordPress's blocks for embedded pages. */
function bareAddress(element: Element): string | undefined {
  if (!element.classList.contains('wp-block-embed__wrapper') || element.childElementCount) return undefined;
  const text = element.textContent.trim();
  const address = /^https?:\/\/\S+$/i.test(text) && text.length < 2000 ? text : undefined;
  const page = address && embeddedAddress('iframe', name => (name === 'src' ? address : undefined));
  if (page) element.replaceChildren();
  return page;
}

function newFrame(element: Element, address: string): HTMLElement {
  const frame = element.ownerDocument.createElement('iframe');
  frame.setAttribute('src', address);
  const title = embedTitle(getter(element));
  if (title) frame.setAttribute('title', title);
  for (const name of ['width', 'height']) {
    const size = element.getAttribute(name);
    if (size) frame.setAttribute(name, size);
  }
  return frame;
}

/**
 * Replaces the sanitised frames, except those of known players, by links. A link has the frame's title and then its host, or
 * only the host, and the class `untitled`.
 */
export function linkFrames(root: ParentNode): void {
  for (const frame of root.querySelectorAll('iframe')) {
    const address = webUrl(frame.getAttribute('src'));
    if (!address) frame.remove();
    else if (!playerOf(address)) frame.replaceWith(linkFor(frame, address));
  }
}

function linkFor(frame: Element, address: string): Node {
  const document = frame.ownerDocument;
  const title = frame.getAttribute('title') ?? '';
  const host = new URL(address).host.replace(/^www\./, '');
  // A link in a link leads nowhere else.
  if (frame.closest('a')) return document.createTextNode(title || host);
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noopener nofollow';
  link.className = title ? 'embed' : 'embed untitled';
  const name = document.createElement('bdi');
  name.className = 'host';
  name.textContent = host;
  link.append(...(title ? [title, ' ', name] : [name]));
  return link;
}
