/** What the compiler doesn't see: mistakes in Lit's templates and custom elements, and who may import whom. */
import { readdirSync, readFileSync } from 'node:fs';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Rules for the files of one layer, which replace those of a wider layer above. A ban is a pattern of module names
 * and its reason; it holds for `import()` too.
 */
function layer(files, bans, { ignores = [], rules = {} } = {}) {
  return {
    files,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: bans.map(([regex, message]) => ({ regex: regex.source, message, caseSensitive: true })) },
      ],
      'no-restricted-syntax': [
        'error',
        ...bans.map(([regex, message]) => ({
          selector: `ImportExpression > Literal[value=${regex}]`,
          message,
        })),
      ],
      ...rules,
    },
  };
}

const entries = [
  /^(\.\.\/)+index\.js$|(?<!elements)\/define\.js$|\/(define|cdn)\//,
  'Entries are for host pages: import what you need.',
];
const litItself = [/^@?lit(\/|$)/, 'This part works without Lit, on servers too.'];
const network = [/\/(load-feed|controllers\/.+)\.js$/, 'A card draws what it is given and knows no network.'];
const elements = [/\/elements\//, 'Elements use this, not the other way round.'];
const pictures = [/\/(cards|controllers|elements)\//, 'Data knows nothing of how it is shown.'];

/** The members of a family are the modules that export what fulfils its contract; the others are what they share. */
function membersOf(family, contract) {
  const folder = `src/${family}`;
  const isMember = file =>
    new RegExp(`^export (?:const \\w+:|class \\w+ implements) ${contract}\\b`, 'm').test(
      readFileSync(`${folder}/${file}`, 'utf8'),
    );
  return readdirSync(folder).filter(file => file.endsWith('.ts') && isMember(file));
}

/** Members don't lean on each other: any of them can be removed, and is loaded without the rest. */
function family(name, contract, bans) {
  const files = membersOf(name, contract);
  const modules = files.map(file => file.replace('.ts', '')).join('|');
  const siblings = [
    new RegExp(`^\\./(index|${modules})\\.js$`),
    'Members of a family do not import each other.',
  ];
  return layer(
    files.map(file => `src/${name}/${file}`),
    [...bans, siblings],
  );
}

const data = [entries, litItself, pictures];
const picture = [entries, network, elements];
const feature = [
  entries,
  elements,
  [/\/(cards|server)\//, 'A feature adds to an element; what cards look like is theirs.'],
  [/\/controllers\/feature-controller\.js$/, 'Features are called by it, and know no other feature.'],
];
const registering = ['src/define.ts', 'src/{cdn,define}/*.ts'];
const noFetch = {
  'no-restricted-globals': ['error', { name: 'fetch', message: 'Elements ask the feed controller.' }],
  'no-restricted-properties': ['error', { property: 'fetch', message: 'Elements ask the feed controller.' }],
};

export default defineConfig(
  // Projects of their own have dependencies and settings of their own.
  globalIgnores(['dist', 'storybook-static', 'coverage', 'dist-demo', 'test/consumers/*/']),
  tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An abort's reason is passed on as it came.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingAny: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An async function never throws in its caller's face, whether it waits or not.
      '@typescript-eslint/require-await': 'off',
      // Doesn't see that a listener with `once` or a signal needs no teardown.
      'wc/require-listener-teardown': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's `to.be.true` is an expression, and open-wc types `to.equal()` as a promise that it isn't.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  layer(['src/**/*.ts'], [entries], { ignores: registering }),
  layer(['src/{load,articles,html}/**/*.ts'], [entries, litItself]),
  layer(['src/*.ts'], [...data, [/^\.\/index\.js$/, entries[1]]], {
    ignores: ['src/{index,define,ssr,styles}.ts'],
  }),
  layer(['src/{formats,server}/**/*.ts', 'src/locales/*.ts'], data),
  layer(['src/cards/*.ts'], picture),
  layer(['src/controllers/*.ts'], [entries, elements]),
  layer(['src/features/*.ts'], feature),
  layer(['src/elements/**/*.ts'], [entries], {
    ignores: registering,
    rules: noFetch,
  }),
  family('formats', 'FormatReader', data),
  family('locales', 'Locale', data),
  family('cards', 'CardLayout', picture),
  family('features', 'Feature', feature),
);
