/**
 * `npm run check:imports`: who may import whom, types included. The tables are the rules; below them they become
 * rules of dependency-cruiser: https://github.com/sverweij/dependency-cruiser/blob/main/doc/rules-reference.md
 */
import { readdirSync } from 'node:fs';

/** Shared by all: the shape of a story, the one error, and the one way to import a chunk. */
const leaves = 'article.ts feed-error.ts lazy.ts';
/** From an answer's bytes to a feed: no Lit, and no page needed. */
const data = `${leaves} html/ locales/ formats/ articles/ load/`;

/**
 * What each folder (with a slash) and each file directly in `src/` may import besides the files of its own folder, in
 * the order of the stages. A file inside a folder has a row where it may import more than its folder.
 */
const mayImport = {
  'article.ts': '',
  'feed-error.ts': '',
  'lazy.ts': 'feed-error.ts',

  'html/': leaves,
  // `configure({ sanitize })` replaces the sanitiser.
  'html/sanitize.ts': 'configure.ts',
  'locales/': leaves,
  'formats/': `${leaves} html/ locales/`,
  'articles/': `${leaves} html/ locales/ formats/`,
  'load/': `${leaves} html/ locales/ formats/ articles/ configure.ts`,

  // Root files that are shared by the folders that name them.
  'configure.ts': 'formats/format.ts locales/',
  'events.ts': 'article.ts feed-error.ts',
  'styles.ts': '',

  'controllers/': `${data} configure.ts events.ts`,
  // It loads features and calls them; a feature knows neither this file nor another feature.
  'controllers/feature-controller.ts': 'features/index.ts features/feature.ts',
  'features/': `${data} configure.ts events.ts styles.ts controllers/`,
  // A card draws the story that it is given: it has no network.
  'cards/': 'article.ts lazy.ts html/ locales/',
  'elements/': `${data} configure.ts events.ts styles.ts controllers/ features/ cards/`,

  // For hosts without a page.
  'server/': `${leaves} formats/ articles/ load/`,
  'cli/': `${leaves} formats/ articles/ load/`,

  // Front doors: nothing but other front doors imports them.
  'define/': 'elements/',
  'define/hydrate.ts': 'define.ts formats/ locales/',
  'define.ts': 'define/',
  'ssr.ts': `${data} configure.ts controllers/ elements/`,
  'index.ts': `${data} configure.ts events.ts controllers/ elements/`,
  'cdn/': `${data} configure.ts define.ts events.ts elements/`,
};

/** Packages, and where in `src/` each may be imported. `node:` stands for Node's own modules. */
const packagesIn = {
  lit: ['styles.ts', 'controllers/', 'features/', 'cards/', 'elements/'],
  '@lit/task': ['controllers/', 'elements/'],
  '@lit-labs/ssr': ['ssr.ts'],
  '@lit-labs/ssr-client': ['define/hydrate.ts'],
  dompurify: ['html/'],
  '@xmldom/xmldom': ['html/', 'formats/xml/'],
  'ipaddr.js': ['server/'],
  'node:': ['server/', 'cli/'],
};

/**
 * Families: members don't import each other, nor the family's index, so that any can be removed, and is loaded without
 * the rest. A folder has either a list of its members, or of the others: files that members share.
 */
const families = {
  'formats/': {
    members: ['json-feed', 'rss', 'atom', 'rss-in-json', 'ghost', 'drupal', 'wordpress', 'json'],
    // RSS written as JSON: the same names and rules.
    except: { 'rss-in-json': ['rss'] },
  },
  'locales/': {
    shared: [
      ...['index', 'en', 'tag', 'formatters', 'plural'],
      ...['format-date', 'server-dates', 'bare-days', 'next-change'],
    ],
  },
  'cards/': { members: ['grid', 'list', 'compact', 'headlines', 'hero'] },
  'features/': { shared: ['index', 'feature', 'host-registry'] },
  'elements/': { members: ['news-article', 'news-list', 'related-news'] },
};

/** Built files, projects with dependencies of their own, and modules that a plugin makes up. */
const elsewhere = '^(dist|test/(consumers|bench|peers|lighthouse))/|^virtual:';

const frontDoors = '^src/(index|define|ssr|server/index|(?:define|cdn)/[^/]+)\\.ts$';

const escape = path => path.replaceAll('.', '\\.');
const anyOf = paths => `(?:${paths.map(escape).join('|')})`;
/** A pattern for files and folders of `src/`, a folder with all that is in it. */
const inSource = paths => `^src/${anyOf(paths)}`;
/** A pattern for modules of a folder of `src/`, each a file or a folder. */
const modules = (folder, names) => `^src/${folder}${anyOf(names)}(?:/|\\.ts$)`;

const rows = Object.keys(mayImport);
const orphans = readdirSync('src').filter(
  name => name !== 'package.json' && !rows.some(row => row === name || row === `${name}/`),
);
if (orphans.length) throw new Error(`Say in .dependency-cruiser.js what ${orphans.join(', ')} may import.`);

const wordsOf = text => text.split(' ').filter(Boolean);
const folderOf = name => name.replace(/[^/]+$/, '');

const stages = rows.map(name => {
  const folder = folderOf(name);
  const isMore = folder !== '' && folder !== name;
  const allowed = wordsOf(isMore ? `${mayImport[folder]} ${mayImport[name]}` : mayImport[name]);
  const withRows = rows.filter(other => other !== name && folderOf(other) === name);
  return {
    name: `src/${name} may only import: ${allowed.join(' ') || 'nothing of src/'}`,
    severity: 'error',
    from: { path: inSource([name]), pathNot: withRows.map(row => inSource([row])) },
    to: { path: '^src/', pathNot: allowed.concat(folder || []).map(row => inSource([row])) },
  };
});

const packages = Object.entries(packagesIn).map(([name, places]) => ({
  name: `${name} is only for: ${places.join(' ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: inSource(places) },
  to: name === 'node:' ? { dependencyTypes: ['core'] } : { path: `^node_modules/${escape(name)}/` },
}));

const siblings = Object.entries(families).flatMap(([folder, { members, shared = [], except = {} }]) => {
  const present = readdirSync(`src/${folder}`).map(file => file.replace(/\.ts$/, ''));
  const missing = [...(members ?? []), ...shared].filter(name => !present.includes(name));
  if (missing.length)
    throw new Error(`There is no ${missing.join(', ')} in src/${folder}: correct the table of families.`);
  const family = members ?? present.filter(name => !shared.includes(name));
  return family.map(member => ({
    name: `src/${folder}${member} imports no other member of its family`,
    severity: 'error',
    from: { path: modules(folder, [member]) },
    to: {
      path: modules(folder, [...family, 'index']),
      pathNot: modules(folder, [member, ...(except[member] ?? [])]),
    },
  }));
});

export default {
  forbidden: [
    ...stages,
    ...packages,
    ...siblings,
    {
      name: 'no circles, types included',
      severity: 'error',
      from: { pathNot: elsewhere },
      to: { circular: true },
    },
    {
      name: 'src/ imports only itself and packages that the table names',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        pathNot: ['^src/', ...Object.keys(packagesIn).map(name => `^node_modules/${escape(name)}/`)],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'every import leads to a file',
      severity: 'error',
      from: { path: '^(src|demo|stories|scripts)/' },
      to: { couldNotResolve: true, pathNot: elsewhere },
    },
    {
      name: 'every file of src/ is reached from a front door',
      severity: 'error',
      from: { path: frontDoors },
      to: { path: '^src/', pathNot: frontDoors, reachable: false },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: elsewhere },
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
