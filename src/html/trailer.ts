/** Longest HTML of a paragraph that is looked at, with two long addresses, and of the tags behind it. */
const LONGEST = 3000;

/** What WordPress, in the languages of its sites, and Medium write between the links to a story and to its site. */
const APPEARED =
  'appeared first on|first appeared on|was (?:first|originally) published (?:on|in)|erschien zuerst auf|en premier sur|' +
  'prim(?:ero en|eiro em)|proviene da|primo su|eerst op|f[öø]rst \\S+ på|z serwisu|сначала на|yazısı ilk önce|最先出现在|は(?=.*最初に表示)|게시물이(?=.*처음)';

/** Matches a paragraph that says so. Each link is the ends of its tags: U+FFFE. */
const trailer = new RegExp(
  `^[^\ufffe.!?。]{0,25}\ufffe[^\ufffe.!?。]{0,30}(?:${APPEARED}) ?\ufffe[^\ufffe.!?。]{0,130}[.。]?$`,
  'iu',
);

const hrefOf = (tag = ''): string =>
  /\shref\s*=\s*["']?([^\s"'>]+)/i.exec(tag)?.[1]?.replace(/(?<!\/)\/+$/, '') ?? '';

/**
 * Whether a paragraph with this content says where the story appeared first, and nothing else: it has a link to a page, and one to
 * the site of that page.
 */
function isTrailer(html: string): boolean {
  const [story = '', site = '', behind = '', more] = html.split(/<\/a>/i);
  const [before, storyTag] = story.split(/<a(?=\s)/i);
  const [between, siteTag] = site.split(/<a(?=\s)/i);
  const home = hrefOf(siteTag);
  if (more !== undefined || !home || !hrefOf(storyTag).startsWith(home)) return false;
  const words = [before, between, behind].join('\ufffe').replace(/<[^<>]*>/g, '');
  return trailer.test(words.replace(/\s+/g, ' ').trim());
}

const hasText = (html: string): boolean => /\S/.test(html.replace(/<[^<>]*>/g, ''));

/**
 * The HTML of a story without its last paragraph, if that only says where the story appeared first: “The post … appeared first on
 * …”. Feed generators write it below each story for readers on other sites. A story that is nothing else keeps it.
 * @example withoutTrailer('<p>Fog</p><p>The post <a href="/a">Fog</a> appeared first on <a href="/">Quay</a>.</p>') // '<p>Fog</p>'
 */
export function withoutTrailer(html: string): string {
  const end = html.lastIndexOf('</p>');
  const start = html.lastIndexOf('<p', end);
  if (start < 0 || end - start > LONGEST || html.length - end > LONGEST) return html;
  const [before, behind] = [html.slice(0, start), html.slice(end + 4)];
  return /^<p[\s>]/.test(html.slice(start, start + 3)) &&
    isTrailer(html.slice(start, end)) &&
    !hasText(behind) &&
    hasText(before)
    ? before + behind
    : html;
}
