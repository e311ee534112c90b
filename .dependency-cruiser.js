/**
 * `npm run check:imports`: which modules may import which, type imports included. The code below the tables converts them
 * to rules of dependency-cruiser: https://github.com/sverweij/dependency-cruiser/blob/main/doc/rules-reference.md
 */
import { readdirSync } from 'node:fs';

/** Files that most folders may import: the type of a story, the class of errors, and the function that imports a chunk. */
const leaves = 'article.ts feed-error.ts lazy.ts';
/** Files and folders that make a feed of an answer. They use no Lit, and also run without a browser. */
const data = `${leaves} html/ locales/ formats/ articles/ load/`;

/**
 * Importing folder (with a slash) or file of `src/` → the folders and files that it may import besides those of its own
 * folder. A file in a folder has a row of its own if it may import more than the rest of the folder.
 */
const mayImport = {
  'article.ts': '',
  'feed-error.ts': '',
  'lazy.ts': 'feed-error.ts',

  'html/': leaves,
  // `html/sanitize.ts` has to know the sanitiser of the page, set by `configure({ sanitize })`.
  'html/sanitize.ts': 'configure.ts',
  'locales/': leaves,
  'formats/': `${leaves} html/ locales/`,
  'articles/': `${leaves} html/ locales/ formats/`,
  'load/': `${leaves} html/ locales/ formats/ articles/ configure.ts`,

  // Files directly in `src/` that are shared: the folders whose rows contain their names may import them.
  'configure.ts': 'formats/format.ts locales/',
  'events.ts': 'article.ts feed-error.ts',
  'styles.ts': 'html/unclobbered.ts',

  'controllers/': `${data} configure.ts events.ts`,
  // This controller loads the features and calls them. A feature may import neither this file nor another feature.
  'controllers/feature-controller.ts': 'features/index.ts features/feature.ts',
  'features/': `${data} configure.ts events.ts styles.ts controllers/`,
  // A card draws the story that it is given: it has no network.
  'cards/': 'article.ts lazy.ts html/ locales/',
  'elements/': `${data} configure.ts events.ts styles.ts controllers/ features/ cards/`,

  // Code for servers and the command line.
  'server/': `${leaves} formats/ articles/ load/`,
  'cli/': `${leaves} formats/ articles/ load/`,

  // Front doors, the modules that pages and programs import: within `src/`, only other front doors import them.
  'define/': 'elements/',
  'define/hydrate.ts': 'define.ts formats/ locales/',
  'define.ts': 'define/',
  'ssr.ts': `${data} configure.ts controllers/ elements/`,
  'index.ts': `${data} configure.ts events.ts controllers/ elements/`,
  'cdn/': `${data} configure.ts define.ts events.ts elements/`,
};

/** Package → where in `src/` it may be imported. `node:` means all of Node's own modules. */
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
 * Folders in which the files named as members may import neither each other nor the folder's `index`, so that each can be
 * removed or loaded alone. A folder has a list of either its `members`, or its `shared` files: all others are members then.
 */
const families = {
  'formats/': {
    members: ['json-feed', 'rss', 'atom', 'rss-in-json', 'ghost', 'drupal', 'wordpress', 'json'],
    // The format `rss-in-json` is RSS written as JSON, and uses the code that reads RSS.
    except: { 'rss-in-json': ['rss'] },
  },
  'locales/': {
    shared: [
      ...['index', 'locale', 'en', 'en-story', 'en-notice', 'en-filters', 'tag', 'formatters', 'plural'],
      ...['format-date', 'server-dates', 'bare-days', 'next-change'],
    ],
  },
  'cards/': { members: ['grid', 'list', 'compact', 'headlines', 'hero'] },
  'features/': {
    shared: ['index', 'feature', 'host-registry', 'name-in-root', 'scrollers', 'shared-by-copies'],
  },
  'elements/': { members: ['news-article', 'news-list', 'related-news'] },
};

/** What is not checked: built files, projects with dependencies of their own, and virtual modules of build plugins. */
const elsewhere = '^(dist|test/(consumers|bench|peers|lighthouse))/|^virtual:';

/** Modules that pages and programs import, and the entry of a worker thread. */
const frontDoors = '^src/(index|define|ssr|server/index|server/reading-worker|(?:define|cdn)/[^/]+)\\.ts$';

const escape = path => path.replaceAll('.', '\\.');
const anyOf = paths => `(?:${paths.map(escape).join('|')})`;
/** Regular expression for the paths of files in `src/`, and of all files in folders of `src/`. */
const inSource = paths => `^src/${anyOf(paths)}`;
/** Regular expression for modules of a folder of `src/`, by name; a module is a file or a folder of files. */
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
