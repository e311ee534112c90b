/** What the compiler doesn't see: mistakes in Lit's templates and custom elements, and who may import whom. */
import { existsSync, readFileSync } from 'node:fs';
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
  /^(\.\.?\/)+(index|define|define\/.+|cdn\/.+)\.js$/,
  'Entries are for host pages: import what you need.',
];
const litItself = [/^@?lit(\/|$)/, 'This part works without Lit, on servers too.'];
const network = [/\/(load-feed|controllers\/.+)\.js$/, 'A card draws what it is given and knows no network.'];
const elements = [/\/elements\//, 'Elements use this, not the other way round.'];
const pictures = [/\/(cards|controllers|elements)\//, 'Data knows nothing of how it is shown.'];

/** The members of a family are the modules that its index loads. */
function membersOf(family) {
  const index = `src/${family}/index.ts`;
  if (!existsSync(index)) return [];
  const modules = readFileSync(index, 'utf8').matchAll(
    /(?:import\(|^import (?!type).*from )'\.\/([\w-]+)\.js'/gm,
  );
  const contract = family.replace(/s$/, '');
  return [...modules].map(([, name]) => name).filter(name => name !== contract);
}

/** Members share the contract and the other modules of their folder, but don't lean on each other. */
function siblings(family) {
  const names = membersOf(family).join('|');
  return [new RegExp(`^\\./(index|${names})\\.js$`), 'Members of a family do not import each other.'];
}

/** A layer for the members of a family. */
function members(family, bans) {
  const files = membersOf(family).map(name => `src/${family}/${name}.ts`);
  return files.length ? [layer(files, [...bans, siblings(family)])] : [];
}

const data = [entries, litItself, pictures];
const noFetch = {
  'no-restricted-globals': ['error', { name: 'fetch', message: 'Elements ask the feed controller.' }],
  'no-restricted-properties': ['error', { property: 'fetch', message: 'Elements ask the feed controller.' }],
};

export default defineConfig(
  globalIgnores(['dist', 'storybook-static', 'coverage', 'dist-demo']),
  tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An async function never throws in the caller's face, whether it waits or not.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
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

  layer(['src/**/*.ts'], [entries], { ignores: ['src/{index,define}.ts', 'src/{define,cdn}/*.ts'] }),
  layer(['src/{article,feed-error,events,load-feed,configure}.ts', 'src/{formats,server}/**/*.ts'], data),
  layer(['src/locales/*.ts'], data),
  layer(['src/elements/related-news/rank*.ts'], [entries, litItself, elements]),
  layer(['src/cards/*.ts'], [entries, network, elements]),
  layer(['src/controllers/*.ts'], [entries, elements]),
  layer(['src/elements/**/*.ts'], [entries], {
    ignores: ['src/elements/related-news/rank*.ts'],
    rules: noFetch,
  }),
  ...members('formats', data),
  ...members('locales', data),
  ...members('cards', [entries, network, elements]),
);
