import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import '../src/define.js';

setCustomElementsManifest(manifest);

const choice = (title: string, icon: 'mirror' | 'transfer', items: string[]) => ({
  toolbar: { title, icon, items, dynamicTitle: true },
});

export default {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    actions: { handles: ['news-load', 'news-error', 'news-select', 'news-view'] },
    controls: { expanded: true },
  },
  globalTypes: {
    scheme: choice('Colour scheme', 'mirror', ['light', 'dark']),
    direction: choice('Direction', 'transfer', ['ltr', 'rtl']),
  },
  initialGlobals: { scheme: 'light', direction: 'ltr' },
  decorators: [
    withActions,
    (story, { globals }) => {
      const { documentElement: page } = document;
      page.style.colorScheme = String(globals['scheme']);
      page.style.background = 'Canvas';
      page.dir = String(globals['direction']);
      return story();
    },
  ],
} satisfies Preview;
