/**
 * Scores `rankRelated` on stories in `../shared/related` that people labelled as related. `node test/exam/related.js`
 * prints its score beside the best simple ranker's, per set, and fails where the lead is below the set's minimum. The pools of
 * a set are small, so the stories of one set, and of all sets, are scored as one pool, too: `uci merged`, `all merged`.
 * `score.mjs` in that folder takes the default export as the ranker to score.
 */
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { sharedData } from '../helpers/shared-data.js';

/** Set → minimum lead in nDCG over the best simple ranker. In merged pools it is 0.01, in other sets 0.001. */
const BARS = { ecbsnippet: 0.02, uci: 0.02 };

const { rankRelated } = await tsImport('../../src/articles/rank/rank-related.ts', import.meta.url);
const pools = new WeakMap();

/** Ids of the items, ranked by how related they are to the item `query`, best first. */
export default function relatedIds(items, query) {
  let articles = pools.get(items);
  if (!articles) pools.set(items, (articles = new Map(items.map(item => [item.id, toArticle(item)]))));
  return rankRelated(articles.get(query.id), [...articles.values()]).map(({ id }) => id);
}

function toArticle({ id, title, text, iso, tags }) {
  return {
    id,
    title,
    summary: text || undefined,
    tags: tags ?? [],
    authors: [],
    published: iso ? new Date(iso) : undefined,
  };
}

async function examine() {
  const labelled = await import(sharedData('related/score.mjs').href);
  const { baselines, score } = labelled;
  // `score` reads the pools from this array at each call.
  labelled.pools.push(...mergedPools(labelled.pools));
  const ours = await score(relatedIds);
  const rows = {};
  for (const [name, rank] of Object.entries(baselines)) {
    if (name === 'oracle') continue;
    for (const [set, { ndcg }] of Object.entries(await score(rank))) {
      if (!(rows[set]?.ndcg >= ndcg)) rows[set] = { best: name, ndcg };
    }
  }
  let missed = 0;
  for (const [set, row] of Object.entries(rows)) {
    row.ours = ours[set].ndcg;
    row.ahead = Number((row.ours - row.ndcg).toFixed(3));
    row.bar = BARS[set] ?? (set.endsWith(' merged') ? 0.01 : 0.001);
    if (row.ahead < row.bar) missed++;
  }
  console.table(rows);
  exit(missed);
}

/** The pools of each set as one pool, and all pools as one. */
function mergedPools(all) {
  const setOf = ({ name }) => name.replace(/-\d+$/, '');
  const sets = [...new Set(all.map(setOf))];
  return [
    ...sets.map(set =>
      merged(
        `${set} merged`,
        all.filter(pool => setOf(pool) === set),
      ),
    ),
    merged('all merged', all),
  ];
}

/** A story that several pools have is in the merged pool once, as in the first one, with the grades of all. */
function merged(name, parts) {
  const items = new Map();
  const grades = {};
  for (const part of parts) {
    for (const item of part.items) if (!items.has(item.id)) items.set(item.id, item);
    for (const [id, own] of Object.entries(part.grades)) grades[id] = { ...grades[id], ...own };
  }
  return { name, items: [...items.values()], grades };
}

if (argv[1] === fileURLToPath(import.meta.url)) await examine();
