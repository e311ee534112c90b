import { addons } from 'storybook/manager-api';

// With roots, grouped stories would be listed after all ungrouped ones.
addons.setConfig({ sidebar: { showRoots: false } });
