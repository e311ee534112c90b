// Prints what `words.js` has found.
import { wordsOf } from './words-diff.js';

/** Kind of text that stands beside stories → pattern of it in what is drawn. */
const unwanted = {
  'appeared first on':
    /^.*\b(?:appeared first|first appeared|originally published|originally appeared) (?:on|in)\b.*$/im,
  'the same in other languages':
    /^.*(?:zuerst auf|en premier sur|primero en|primeiro em|essere il primo su|proviene da|eerst op|z serwisu|сначала на|ilk önce|最初に|最先出现).*$/im,
  'read more':
    /^.*(?:continue reading|read more|keep reading|weiterlesen|lire la suite|leer más|leggi tutto|続きを読む)\W*$/im,
  'share bar': /^\s*(?:share (?:this|on|via)\b.*|share|tweet|teilen|partager|email this|print this)\s*$/im,
  'subscribe box':
    /^\s*(?:subscribe|sign up|join \d[\d,.]* (?:other )?subscribers|enter your e-?mail\b.*)\W*$/im,
  'related stories':
    /^\s*(?:related (?:posts|stories|articles)|you may also like|articles en rapport|more from .{1,40})\W*$/im,
  'protected story': /no excerpt because|this content is password protected/i,
  'link from a heading to itself': /^\s*[¶§🔗]\s*$|^.{1,80}[¶🔗]\s*$/mu,
  'copy button': /^\s*(?:copy|copy (?:code|link|to clipboard)|kopieren)\s*$/im,
  'time of a player': /^\s*(?:\d\d?:)?\d\d?:\d\d\s*\/\s*(?:\d\d?:)?\d\d?:\d\d\s*$/m,
  'label of a form': /^\s*(?:indicates required|e-?mail address|your (?:e-?mail|name))\W*$/im,
  'for mail programs': /view (?:this )?(?:e-?mail )?in (?:your )?browser|^\s*unsubscribe\s*$/im,
  advertisement: /^\s*(?:advertisement|anzeige|publicité|sponsored)\s*$/im,
  'for pages without scripts': /(?:enable|requires) javascript|javascript is (?:required|disabled)/i,
  'back to the top': /^\s*(?:back to (?:the )?top|skip to content)\s*$/im,
  shortcode: /\[\/?(?:caption|embed|gallery|contact-form|(?:vc|et_pb|fusion|av|su)_)\b[^\]]*\]/i,
  'tags of HTML in a text without code': /<\/(?:p|div|span|a|strong|em)>/,
};

const short = (text, length = 300) =>
  text.length > length ? `${text.slice(0, length - 80)} … ${text.slice(-80)}` : text;

/** All runs of words that were removed, with their story and its feed. */
const runsOf = found =>
  Object.entries(found).flatMap(([file, { results }]) =>
    results.flatMap(story => story.runs.map(run => ({ file, story, ...run }))),
  );

/** Prints counts and the words that no rule explains. Returns whether there are none. */
export function printSummary(found) {
  const stories = Object.values(found).flatMap(({ results }) => results);
  const words = stories.reduce((sum, story) => sum + story.words, 0);
  const runs = runsOf(found);
  const table = {};
  for (const { why = 'UNEXPLAINED', words } of runs) {
    table[why] ??= { runs: 0, words: 0 };
    table[why].runs++;
    table[why].words += words;
  }
  const removed = runs.reduce((sum, run) => sum + run.words, 0);
  const kept = (100 * (words - removed)) / words;
  console.log(`${stories.length} stories, ${words} words, ${kept.toFixed(3)} % kept.`);
  console.table(table);
  let isWhole = true;
  const complain = text => {
    isWhole = false;
    console.log(text);
  };
  for (const { file, story, why, before, text } of runs)
    if (!why) complain(`Unexplained, ${file}, ${story.id}, after "${before}": ${short(text)}`);
  for (const [file, { lost = [], unread = 0, repeated = 0, error }] of Object.entries(found)) {
    for (const story of lost) complain(`Story that isn't read, ${file}: ${story}`);
    if (unread) complain(`Stories that the other parser doesn't find, ${file}: ${unread}`);
    if (repeated) console.log(`Stories that the feed repeats, ${file}: ${repeated}`);
    if (error) console.log(`Without a story, ${file}: ${error}`);
  }
  for (const [file, { results }] of Object.entries(found))
    for (const { isPlain, id } of results)
      if (isPlain) console.log(`Drawn without markup, as it has too much of it, ${file}: ${id}`);
  return isWhole;
}

/** Prints every text that was removed, by rule. */
export function printRemoved(found) {
  const rules = new Map();
  for (const { why = 'UNEXPLAINED', file, text } of runsOf(found)) {
    const texts = rules.get(why) ?? new Map();
    const line = `${file}: ${short(text, 600)}`;
    rules.set(why, texts.set(line, (texts.get(line) ?? 0) + 1));
  }
  for (const [rule, texts] of rules) {
    console.log(`\n${rule}`);
    for (const [line, count] of texts) console.log(`  ${count} × ${line}`);
  }
}

/** Prints how many drawn stories have text that stands beside stories, by kind and feed, with an example. */
export function printUnwanted(found) {
  console.log('\nDrawn, though it may stand beside the story');
  for (const [kind, pattern] of Object.entries(unwanted)) {
    const hits = Object.entries(found).flatMap(([file, { results }]) => {
      const texts = results.flatMap(({ hasBody, text }) => (hasBody && pattern.exec(text)?.[0]) || []);
      return texts.length ? [[file, texts.length, texts[0].trim()]] : [];
    });
    console.log(`${kind}: ${hits.reduce((sum, [, count]) => sum + count, 0)}`);
    for (const [file, count, text] of hits) console.log(`    ${file} ${count} × ${short(text, 160)}`);
  }
}

/** Prints the 300 excerpts whose words are least in the beginning of the story's text. */
export function printExcerpts(found) {
  const all = Object.entries(found).flatMap(([file, { results }]) =>
    results
      .filter(({ hasBody, summary }) => hasBody && summary)
      .map(story => ({ file, ...story, ...likeness(story) })),
  );
  all.sort((a, b) => a.share - b.share);
  console.log('\nExcerpts that are least like the beginning of the text');
  for (const { file, share, title, summary, text } of all.slice(0, 300)) {
    console.log(`${share.toFixed(2)} ${file} ${short(title, 80)}\n  excerpt: ${summary}`);
    console.log(`  text:    ${short(text.replace(/\s+/g, ' ').trim().slice(0, 300), 320)}`);
  }
}

/** Share of the excerpt's pairs of words that are among the first of the text, twice as many as the excerpt has and 40. */
function likeness({ summary, text }) {
  const said = wordsOf(summary);
  const pairsOf = words => words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const first = new Set(pairsOf(wordsOf(text.slice(0, 20_000)).slice(0, 2 * said.length + 40)));
  const pairs = pairsOf(said);
  return { share: pairs.filter(pair => first.has(pair)).length / Math.max(pairs.length, 1) };
}
