/** What the compiler doesn't see: mistakes in Lit's templates and custom elements, and code in the wrong stage. Imports have rules of their own, in `.dependency-cruiser.js`. */
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Only `load/` and `server/` ask the network: the rest is given what they bring. */
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

/** What only a page has. Code that runs when a module is imported must not use it; a function may, when it is called. */
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

  withoutNetwork,
  withoutPageAtImport,
);
