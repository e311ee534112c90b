/**
 * Rules for what the compiler doesn't check: Lit's templates, custom elements, and which folders may use the network or
 * browser globals. `.dependency-cruiser.js` has the rules for imports.
 */
import { configs as lit } from 'eslint-plugin-lit';
import regexp from 'eslint-plugin-regexp';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The message for code outside of `load/`, `server/` and `cli/` that uses a network API such as `fetch`. */
const askNobody = 'Only load/ and server/ ask the network.';
const withoutNetwork = {
  files: ['src/**/*.ts'],
  ignores: ['src/{load,server,cli}/**'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map(name => ({ name, message: askNobody })),
    ],
    'no-restricted-properties': [
      'error',
      ...['globalThis', 'window', 'self'].map(object => ({ object, property: 'fetch', message: askNobody })),
      { object: 'navigator', property: 'sendBeacon', message: askNobody },
    ],
  },
};

/** Globals that servers don't have. Modules that servers import, too, may use them inside functions, not during the import. */
const ofPages = '/^(window|document|navigator|location|localStorage|sessionStorage|customElements)$/';
const madeByPages =
  '/^(DOMParser|XMLSerializer|Image|MutationObserver|IntersectionObserver|ResizeObserver)$/';
const withoutPageAtImport = {
  files: ['src/*.ts', 'src/{html,locales,formats,articles,load,server,cli}/**/*.ts'],
  ignores: ['src/define.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...[
        `MemberExpression[object.name=${ofPages}]`,
        `CallExpression[callee.name=/^(matchMedia|requestAnimationFrame|requestIdleCallback)$/]`,
        `NewExpression[callee.name=${madeByPages}]`,
        `:matches(ClassDeclaration, ClassExpression)[superClass.name=/^(HTML\\w*)?Element$/]`,
      ].map(selector => ({
        selector: `${selector}:not(:function *)`,
        message: 'This module is imported on servers, too: use what a page has only inside functions.',
      })),
    ],
  },
};

/** Globals of browsers that Node doesn't have, for scripts that a browser runs. */
const ofBrowsers =
  'DOMParser Element IntersectionObserver MouseEvent Node NodeFilter addEventListener document getComputedStyle ' +
  'localStorage location requestAnimationFrame requestIdleCallback window';

/**
 * Patterns whose time can grow faster than the text. `report: 'potential'` also reports what an attacker needs luck for, such as
 * a pattern that is matched from every position. The rules don't see into `[^]*?` before a mark that never comes, which is
 * searched from each start to the end of the text: so that spelling is forbidden.
 */
const linearPatterns = {
  files: ['src/**/*.ts'],
  plugins: { regexp },
  rules: {
    'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
    'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false }],
  },
};

export default defineConfig(
  // Built files, and the projects in `test/consumers/`, which have dependencies and settings of their own.
  globalIgnores(['dist', 'storybook-static', 'coverage', 'dist-demo', 'test/consumers/*/']),
  tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A promise may reject with `signal.reason`, which can be any value and not only an error.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingAny: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `async` without `await` is useful: an error in the function rejects its promise and is never thrown at the caller.
      '@typescript-eslint/require-await': 'off',
      // This rule also reports listeners with `once` or a `signal`, which need no teardown.
      'wc/require-listener-teardown': 'off',
    },
  },
  {
    // What the compiler finds in TypeScript: names that are nowhere defined.
    files: ['**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [...Object.getOwnPropertyNames(globalThis), ...ofBrowsers.split(' ')].map(name => [name, false]),
      ),
    },
    rules: { 'no-undef': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions may be mere expressions, such as `expect(value).to.be.true`. The types of open-wc declare that
      // `to.equal()` returns a promise, which it doesn't.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  withoutNetwork,
  withoutPageAtImport,
  linearPatterns,
);
