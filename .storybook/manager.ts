import { addons } from 'storybook/manager-api';

// What stands in a group would come after all that doesn't.
addons.setConfig({ sidebar: { showRoots: false } });
