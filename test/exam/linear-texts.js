// The texts that `linear.js` puts into each field: repeated units, and runs between an opening and an ending.

/** Sixty strings that begin or end something in HTML, XML, Markdown, addresses, dates or Unicode. */
const named = [
  ...[
    '<!--',
    '-->',
    '<!-->',
    '--!>',
    '<!',
    '<?',
    '?>',
    '</',
    '<![CDATA[',
    ']]>',
    '<!doctype ',
    '<script',
    '<script>',
    '</script',
    '<style>',
    '<textarea>',
    '<title>',
    '<template>',
    '<noscript>',
    '<svg>',
    '<math>',
    '<table>',
    '<td>',
    '<p>',
  ],
  ...[
    '<b>',
    '<b/>',
    '<a href=',
    '<a href="',
    "<img src='",
    '<img>',
    '<img srcset="a,',
    '<p><img></p>',
    '<figure>',
    '<figcaption>',
    '<div class="caption">',
    '<span><p></span></p>',
    '<li><ul>',
    '<h1>',
    '<iframe src="//youtube.com/embed/a">',
    '<item>',
    '<entry>',
    '<title>a</title>',
  ],
  ...[
    '&lt;',
    '&amp;',
    '&#',
    '&#x',
    '&#xd800;',
    '&nbsp;',
    '&a',
    '&lt;p&gt;',
    '](',
    '![a](',
    '[caption ',
    '[Read more',
    'submitted by u/',
    'http://',
    '//a.',
    '@a',
    '\ufffe',
    '\u0301',
    '\u200d',
    '\ud83d',
    '日本。',
    'Read more ',
    '. ',
    'á',
  ],
];

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const marks = [...'<>&\\"\'=/- a'];
const pairs = marks.flatMap(first => marks.filter(second => second !== first).map(second => first + second));

/** Beginnings after which a pattern may try every length of the run that follows. */
const openings = [
  '<',
  '</',
  '<p ',
  '<p a=',
  '<p href=',
  '<p href="',
  "<img src='",
  '<img ',
  '<img srcset=',
  '<!',
  '<!--',
  '<?',
  '&',
  '&#',
  '[',
  '[caption',
  '<a><b>',
  '<p class="',
  'https://a',
  'a@',
  ' href=',
  'a href',
  '. ',
  '(',
];
/** A run of each class of characters that patterns repeat: letters, digits, blanks, line breaks, signs, and beyond ASCII. */
const runs = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '\t',
  '-',
  '.',
  ',',
  ':',
  '/',
  '"',
  "'",
  '=',
  '&',
  '<',
  '(',
  '[',
  'é',
  '日',
  ' a',
  '=a',
  'a.',
];
/** What may come behind a run, so that a pattern fails at its end. */
const endings = ['', 'x:', '>', '"x'];

/** A text of `size` UTF-16 code units: a repeated unit, perhaps with an opening before it and an ending behind it. */
export const textOf = ([opening, unit, ending], size) =>
  opening +
  unit.repeat(Math.max(1, Math.floor((size - opening.length - ending.length) / unit.length))) +
  ending;

const all = units => units.map(unit => ['', unit, '']);
const framed = (starts, middles, ends) =>
  starts.flatMap(start => middles.flatMap(run => ends.map(end => [start, run, end])));

/** Every repeated unit: each ASCII character, each pair of signs, and the named ones. */
export const units = all([...new Set([...ascii, ...pairs, ...named])]);

/** A run of each class of characters between each opening and each ending. */
export const framedTexts = framed(openings, runs, endings);

/** Texts for daily use: what has been seen to take quadratic time, and one of each kind. */
export const quickTexts = [
  ...all([...named, '<', ' ', 'a', '"', '&', '<a', '< ', '="', '\n']),
  ...framed(['<', '<p href=', '&', '<p class="', ' href='], ['a', ' ', '"'], ['', 'x:']),
];
