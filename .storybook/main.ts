import type { StorybookConfig } from '@storybook/web-components-vite';

const isNamed = (plugin: unknown, name: string): boolean =>
  (plugin as { name?: unknown } | undefined)?.name === name;

export default {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: ['../demo/public'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Storybook takes over the plugins of `vite.config.ts`. It isn't shipped, so it needs no list of the licences in it.
  viteFinal: ({ plugins = [], ...config }) => ({
    ...config,
    plugins: plugins.filter(plugin => !isNamed(plugin, 'collect-licences')),
  }),
} satisfies StorybookConfig;
