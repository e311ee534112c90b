/** What elements, attributes and addresses in stories mean: one table for all that reads, sanitises or typesets HTML. */

/** Makes a set of the names in a text, separated by a space each. */
export const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements within a line: no space separates their text from the text around them. */
export const inlineElements = names(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr s samp small span ' +
    'strike strong sub sup time tt u var wbr',
);

/** Elements whose content visitors don't see as text. */
export const hiddenElements = names('script style template noscript iframe noembed noframes');

/** Elements that aren't the text of a story, but stand beside it: an excerpt leaves them out. */
export const asideElements = names(
  'figure figcaption h1 h2 h3 h4 h5 h6 head table pre aside nav iframe video audio object',
);

/** Elements without content, which have no end tag. */
export const voidElements = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Attributes in which pages keep the URL of a picture that a script loads late, in order of preference. */
export const lateSources = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-lazy',
] as const;

/** The same for `srcset`. */
export const lateSrcsets = ['data-srcset', 'data-lazy-srcset', 'data-original-set'] as const;

/** Matches the file names of pictures that stand where a script will load another one. */
export const placeholder =
  /(?:^|[\/_-])(?:blank|gr[ae]y|lazy(?:[_-]?load(?:er|ing)?)?|loader|loading|pixel|placeholder|spacer|transparent|1x1)\.(?:gif|jpe?g|png|svg|webp)(?:\?|$)/i;

/** Attributes whose value is a URL, or of `srcset` a list of URLs, that is resolved against the story's. */
export const urlAttributes = names('href src srcset poster');

/** Combines patterns into a case-insensitive one that matches wherever one of them does. */
const anyOf = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(part => part.source).join('|'), 'i');

/** Matches URLs of tracking pixels: they tell a third party who reads a story. */
export const trackers = anyOf(
  // Feed services (such as FeedBurner) and their advertisements.
  /feeds\.(?:feedburner|wordpress)\.com|feedsportal|pixel\.(?:wp|quantserve)/,
  /stats?\.(?:wordpress|wp)\.com|\/~(?:r|ff)\/|pheedo\.com|[?&]host=[^?&]*&blog=/,
  // Web analytics (VG Wort counts readers in Germany).
  /(?:matomo|piwik)\.php|facebook\.com\/tr\b|vgwort\.de|\/\/counter\./,
  /medium\.com\/_\/stat|\/\/[\w.-]{0,80}\b(?:chartbeat|doubleclick|google-analytics|moatads|scorecardresearch|statcounter)\.\w/,
);

/** Matches URLs of pictures that stand for a character or a formula: emoji of WordPress, Twitter and forums, and LaTeX. */
export const glyphs = anyOf(
  /s\.w\.org\/images\/core\/emoji|twemoji|\/(?:emoji|emoticons?|smil(?:ey|ie)s)\//,
  /latex\.php|latex\.codecogs\.com|\/media\/math\/render\//,
);

/** Matches URLs that are never a story's picture: tracking pixels, spacers, avatars, icons, and files of other types. */
export const decoration = anyOf(
  trackers,
  // Spacers: blank pictures that keep a distance in a layout.
  /\/(?:(?:1x1|spacer|blank)\.\w|(?:pixel|clear|transparent)\.(?:gif|png))/,
  // Avatars, and WordPress's emoji.
  /gravatar\.com|\/\/avatars?\d?\.|s\.w\.org\/images\/core/,
  // Formulas that are drawn as pictures.
  /latex\.php/,
  // Status badges (shields.io), buttons for licences and donations, favicons.
  /img\.shields\.io|licensebuttons|buymeacoffee|favicon(?:s\?|\.(?:ico|st-hatena))/,
  // Audio, video and PDF files.
  /\.(?:mp[34]|m4[av]|og[agv]|wav|webm|pdf)(?:$|\?)/,
);

/**
 * Matches URLs of emoji, avatars, tracking pixels and share buttons. Pictures with such a URL in a story's HTML are skipped; a
 * picture that the source names in a field of its own is kept, because a file named `avatar.jpg` may be a photo there.
 */
export const furniture = anyOf(
  /\/(?:emoji|smilies|avatars?)(?:\/|\.\w+$)/,
  /\/pixel(?:\.[\w.]{1,99})?(?:\/[^.?]{0,99})?(?:\.gif|\.php)?(?:\?|$)|\/tracking\//,
  /share-buttons|[\/_-](?:facebook|twitter|linkedin|pinterest|reddit)(?:_icon\w{0,99})?\.(?:png|gif|svg)/,
);

/** Whether a URL holds its picture in itself (`data:`), as placeholders of pictures that are loaded late do. */
export const isInlineImage = (url: string): boolean => /^\s*data:/i.test(url);

/** Parts of the classes of code outside of `<pre>` and `<code>`, as a pattern: GitHub, Crayon, Pygments, Monaco, CodeMirror. */
export const codeMarks = 'blob-|crayon|linenum|view-lines|codemi';
