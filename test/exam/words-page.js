// Runs in the examined page: draws the stories of real feeds, and compares their words with those of the source.
import { loadFeed } from '../../src/index.js';
import '../../src/define/news-article.js';
import { tame } from '../../src/html/tame.js';
import { tidy } from '../../src/html/tidy.js';
import { isFurniture, isHidden } from '../../src/html/unwanted.js';
import { difference, wordsOf } from './words-diff.js';

/** Number of `<news-article>` elements on the page at the same time. */
const AT_ONCE = 20;

/** Elements around which a word ends. */
const blocks = new Set(
  (
    'address article aside audio blockquote br button canvas caption center dd details dialog dir div dl dt embed fieldset ' +
    'figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hr iframe img input legend li main map math menu nav ' +
    'noscript object ol optgroup option p pre section select source summary svg table tbody td textarea tfoot th thead ' +
    'title tr ul video annotation text mtext mi mo mn msup msub mrow mfrac'
  ).split(' '),
);

/** Stands between blocks in a text. */
const BREAK = '\u2029';

/** Elements whose text nobody reads. */
const code = 'script, style, template, noembed, noframes, head > title';

/** The text nodes below `root`, as one text and the position where each begins. */
function read(root) {
  let text = '';
  const nodes = [];
  const visit = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      nodes.push({ node, from: text.length });
      text += node.data;
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(code)) {
      const space = blocks.has(node.localName) || node.matches('.embed') ? BREAK : '';
      text += space;
      for (const child of node.childNodes) visit(child);
      text += space;
    }
  };
  visit(root);
  return { text, nodes };
}

/** The words below `root`, each with its text node and the number of its block. */
function wordsBelow(root) {
  const { text, nodes } = read(root);
  const found = { text: text.replaceAll(BREAK, '\n'), words: [], owners: [], lines: [] };
  let [index, line] = [0, 0];
  for (const { index: start, 0: piece } of text.matchAll(/[^\s\u2029]+|\u2029/g)) {
    if (piece === BREAK) line++;
    while (nodes[index + 1]?.from <= start) index++;
    for (const word of wordsOf(piece)) {
      found.words.push(word);
      found.owners.push(nodes[index]?.node);
      found.lines.push(line);
    }
  }
  return found;
}

const getter = element => name => element.getAttribute(name);

/** The rule by which this library takes an element away: it is gone, but not if its tags were another element's. */
function ruleOf(element) {
  const { localName, innerHTML, outerHTML } = element;
  if (localName === 'iframe') return 'text in a frame, for browsers without frames';
  // Elements that have most of a story's text stay, so other text stands beside this one.
  const beside = `<p>${'x'.repeat(4 * outerHTML.length)}</p>`;
  const isGone = html => wordsOf(parse(tidy(beside + html)).textContent).length <= 1;
  if (!isGone(outerHTML) || isGone(`<span>${innerHTML}</span>`)) return undefined;
  if (isHidden(getter(element))) return 'hidden';
  if (isFurniture(getter(element)))
    return `beside the story (.${[...element.classList].find(name => isFurniture(() => name))})`;
  if (localName === 'p') return 'where the story appeared first';
  if (localName === 'a') return 'link from a heading to itself';
  if (localName === 'noscript') return 'noscript that asks for scripts';
  if (/^(?:svg|math)$/.test(localName)) return 'drawing or formula';
  return localName === 'form' ? 'form' : `control (${localName})`;
}

const rules = new WeakMap();
function ruleAround(node) {
  for (let { parentElement } = node; parentElement?.parentElement; { parentElement } = parentElement) {
    if (!rules.has(parentElement)) rules.set(parentElement, ruleOf(parentElement));
    if (rules.get(parentElement)) return rules.get(parentElement);
  }
  return undefined;
}

const parse = html => new DOMParser().parseFromString(html, 'text/html').body;

/** The body of a source as HTML; text that was escaped twice once more. */
function bodyOf(html) {
  const body = parse(html);
  const isEscaped =
    !body.childElementCount &&
    /<\/(?:p|div|a|b|i|em|strong|ul|h\d)>|<(?:br|p|img)\b[^>]*>/i.test(body.textContent);
  return isEscaped ? parse(body.textContent) : body;
}

async function settle(element) {
  await new Promise(resolve => {
    if (/ready|error|empty/.test(element.status)) return resolve();
    for (const type of ['news-load', 'news-error']) element.addEventListener(type, resolve, { once: true });
  });
  await element.updateComplete;
}

/** Joins the indices that follow each other and have the same reason. */
function runsOf(indices, words, reasonOf) {
  const runs = [];
  let last;
  for (const index of indices) {
    const why = reasonOf(index);
    if (last && last.end === index && last.why === why) {
      last.end++;
      last.text += ` ${words[index]}`;
    } else runs.push((last = { start: index, end: index + 1, why, text: words[index] }));
  }
  return runs.map(({ start, end, why, text }) => ({ start, words: end - start, why, text }));
}

/**
 * The indices of the words that are only in the source, and of those that are only drawn. Words that a rule takes away are set
 * aside before: a hidden text is often one that is shown, too.
 */
function changes({ words, owners }, shown) {
  const all = words.map((_, index) => index);
  if (words.join(' ') === shown.join(' ')) return [[], []];
  const ruled = all.filter(index => ruleAround(owners[index]));
  const rest = all.filter(index => !ruleAround(owners[index]));
  const found = difference(
    rest.map(index => words[index]),
    shown,
  );
  if (!found) return [all, []];
  return [[...ruled, ...found[0].map(index => rest[index])].sort((a, b) => a - b), found[1]];
}

function compare(html, article, root) {
  const source = wordsBelow(bodyOf(html));
  const body = root.querySelector('.body');
  // A short text without markup is the lede and no body; one without a title is its headline, too.
  const drawn = body ?? root.querySelector('.story');
  const { words: shown, text } = wordsBelow(drawn);
  const [removed, added] = changes(source, shown);
  const { title, image } = article;
  const elsewhere = {
    'the headline repeated': [title],
    'caption or credit of the lead picture': [
      image?.caption,
      image?.credit,
      `${image?.caption} ${image?.credit}`,
    ],
  };
  const runs = runsOf(removed, source.words, index => ruleAround(source.owners[index]));
  // The whole body of a source that has no text, as its program wrote it.
  if (/^(?:null|undefined)$/.test(source.words.join(' ')) && runs[0])
    runs[0].why ??= 'a program’s word for no text';
  for (const run of runs) {
    const [first, last] = [run.start, run.start + run.words - 1];
    const { lines } = source;
    const isWhole = lines[first - 1] !== lines[first] && lines[last] !== lines[last + 1];
    if (isWhole)
      run.why ??= Object.keys(elsewhere).find(each =>
        elsewhere[each].some(said => wordsOf(said ?? '').join(' ') === run.text),
      );
    run.before = source.words.slice(Math.max(0, run.start - 4), run.start).join(' ');
  }
  return {
    words: source.words.length,
    runs,
    added: runsOf(added, shown, () => 'added'),
    text,
    isPlain: 'text' in tame(tidy(article.body ?? '')),
  };
}

/** Takes the last word from the longest text below `root`. */
function takeWord(root) {
  const { nodes } = read(root);
  const { node } = nodes.reduce((long, each) => (each.node.length > long.node.length ? each : long));
  node.data = node.data.trimEnd().replace(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u, '');
}

/**
 * Draws a feed's stories. Resolves to what each lost; a source's story is found by its id or its address, else by its place.
 * @param stories what `readStories` made of the same document
 * @param hole place of a story from whose drawing a word is taken, to prove that this is noticed
 */
globalThis.examine = async (endpoint, stories, hole) => {
  const feed = await loadFeed(endpoint, { timeout: 600 }).catch(error => ({ error: String(error) }));
  const { articles = [], error } = feed;
  if (!articles.length) return { error, results: [] };
  const stage = document.querySelector('#stage');
  const left = new Set(articles);
  const pairs = [];
  for (const [index, story] of stories.entries()) {
    const isSame = ({ id, url }) => id === story.id || (story.link && url === story.link);
    const article =
      stories.length === articles.length
        ? articles[index]
        : ([...left].find(isSame) ?? (articles.some(isSame) ? 'repeated' : undefined));
    left.delete(article);
    pairs.push([story, article]);
  }
  const results = [];
  for (let first = 0; first < pairs.length; first += AT_ONCE) {
    const some = pairs.slice(first, first + AT_ONCE).filter(([, article]) => article?.title !== undefined);
    const elements = some.map(([, article]) =>
      Object.assign(document.createElement('news-article'), { article }),
    );
    stage.append(...elements);
    await Promise.all(elements.map(settle));
    for (const [index, element] of elements.entries()) {
      const [{ html, field }, article] = some[index];
      const { id, title, summary } = article;
      if (results.length === hole) takeWord(element.renderRoot.querySelector('.body'));
      const result = compare(html, article, element.renderRoot);
      const lede = element.renderRoot.querySelector('.lede')?.textContent;
      results.push({ id, title, field, summary, lede, hasBody: !!article.body, ...result });
    }
    stage.replaceChildren();
  }
  return {
    results,
    unread: left.size,
    lost: pairs.filter(([, article]) => !article).map(([{ id, link }]) => id || link),
    repeated: pairs.filter(([, article]) => article === 'repeated').length,
  };
};
