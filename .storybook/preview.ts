import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { configure } from '../src/configure.js';
import { answer } from '../stories/sources.js';
import { argTypesOf } from './arg-types.js';
import { draw } from './draw.js';

setCustomElementsManifest(manifest);
configure({ fetch: answer });

// The actions panel logs `news-select`. Following a link to another site would navigate away from Storybook.
document.addEventListener('click', event => {
  const link = event.composedPath().find(target => target instanceof HTMLAnchorElement);
  if (link && link.origin !== location.origin) event.preventDefault();
});

const choice = (title: string, icon: 'mirror' | 'transfer', items: string[]) => ({
  toolbar: { title, icon, items, dynamicTitle: true },
});

const tags = ['news-list', 'news-article', 'related-news'] as const;

/** Resolves when no element is loading, so that accessibility checks see the final state. */
async function settled(canvas: HTMLElement): Promise<void> {
  const waiting = tags
    .flatMap(tag => [...canvas.querySelectorAll<HTMLElementTagNameMap[typeof tag]>(tag)])
    .filter(({ status }) => status === 'loading');
  const end = (element: Element) =>
    new Promise(resolve => {
      element.addEventListener('news-load', resolve);
      element.addEventListener('news-error', resolve);
    });
  await Promise.all(waiting.map(end));
}

export default {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    actions: { handles: ['news-load', 'news-error', 'news-select', 'news-view'] },
    controls: { expanded: true },
    docs: {
      extractArgTypes: argTypesOf,
      source: {
        excludeDecorators: true,
        transform: (code: string) =>
          code
            .replaceAll('=""', '')
            .replace(/^\s*\n/gm, '')
            .trim(),
      },
    },
    options: {
      storySort: {
        order: [
          'Elements',
          ['news-list', 'news-article', 'related-news'],
          'Layouts',
          'States',
          'Browsing',
          'Languages',
          'Theming',
          'Recipes',
        ],
      },
    },
  },
  globalTypes: {
    scheme: choice('Colour scheme', 'mirror', ['light', 'dark']),
    direction: choice('Direction', 'transfer', ['ltr', 'rtl']),
  },
  initialGlobals: { scheme: 'light', direction: 'ltr' },
  render: draw,
  decorators: [
    withActions,
    (story, { globals, viewMode }) => {
      const scheme = String(globals['scheme']);
      const direction = String(globals['direction']);
      const { documentElement: page } = document;
      const isAlone = viewMode === 'story';
      page.style.colorScheme = isAlone ? scheme : '';
      page.style.background = isAlone ? 'Canvas' : '';
      page.dir = isAlone ? direction : '';
      if (isAlone) return story();
      // A documentation page shows stories of different schemes and directions: set both on each story's box.
      const style = `color-scheme: ${scheme}; padding: 1rem; background: Canvas; color: CanvasText`;
      return html`<div class="among-others" dir=${direction} style=${style}>${story()}</div>`;
    },
  ],
  // The reader keeps an opened story in the history state, which would open it again in the next story.
  beforeEach: () => history.replaceState(null, ''),
  afterEach: ({ canvasElement, parameters }) => (parameters['waits'] ? undefined : settled(canvasElement)),
} satisfies Preview;
