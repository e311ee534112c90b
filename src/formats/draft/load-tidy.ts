import { codeMarks } from '../../html/tables.js';
import { lazy } from '../../lazy.js';
import type { Answer } from '../format.js';

export type Tidy = (html: string) => string;

/** What `tidy` looks for, as it is written in HTML, in escaped HTML and in JSON. Matching too much costs a chunk, no mistake. */
const untidy = new RegExp(
  [
    // The last one: formulas in which `<` stands.
    '(?:<|lt;|#60;|#x3c;|u003c)(?:(?:amp-img|button|code|dialog|form|input|math|noscript|pre|select|svg|textarea)\\b|[a-z][^="\']{0,80}\\$)',
    // Formulas, and code outside of such elements.
    `\\\\(?:[([]|begin)|math.{1,2}tex|${codeMarks}`,
    'lt;!\\[CDATA|\\]\\](?:&gt;|\\\\u003e)',
    // Hidden elements and preformatted text.
    '\\shidden\\s*(?:=|\\/?(?:>|&gt;|\\\\u003e)|[a-z-]+=)|display\\s*:\\s*none|mso-h|white-space\\s*:|sr-only|n-?reader|ly-?hidden|preh|mcnP',
    // Parts of pages that stand beside a story, and links from headings to themselves.
    'addt|anchor|copy-?[bc]|crp_|essb_|feedf|heate|katex|ed-?posts',
    '(?:er|h-|a)link|kg-[absv]|mc4wp|mf-[rv]|sd-shar|share-?[bd]|l-share|subscri|yarpp',
    '[#¶§🔗\\u200b](?:<|&lt;|\\\\u003c)',
    // Where a story appeared first.
    'appeared first|first appeared|originally publ|zuerst auf|en premier sur|primero en|primeiro em|proviene da|primo su|eerst op|f[öø]rst \\S+ på|z serwisu|сначала на|ilk önce|最[先初]|처음',
    // Pictures that a script loads late.
    'data-(?:lazy|original|src)|src\\s*=\\W{0,9}(?:quot;)?data:|(?:blank|gr[ae]y|lazy|load|pixel|placeh|spacer|transp|1x1)[\\w-]{0,20}\\.[gjpsw]',
    // Tracking pixels and tracking parameters.
    '(?:width|height)\\s*=\\W{0,9}(?:quot;|#34;|39;)?[012]\\b|chartb|counter|doublecl|k\\.com/tr|feedb|feeds[.p]',
    'e-analy|matomo|medium\\.com|moata|pheed|piwi|pixel\\.|scorec|stats?\\.|vgwo|[?&]host=',
    '[?;&](?:utm_|\\w{1,3}clid|\\wbraid|igsh|mc_|_hs|mkt_|vero_|oly_|ss_e|__s|rb_c|s_c|ref_)',
  ].join('|'),
  'iu',
);

/**
 * Imports `tidy` and returns it, or what `tidierFor` makes of it; where the answer has nothing that it would change, a function
 * that returns its argument.
 */
export async function loadTidy({ text }: Pick<Answer, 'text'>): Promise<Tidy> {
  return untidy.test(text) ? (await lazy(() => import('../../html/tidy.js'))).tidierFor(text) : html => html;
}
