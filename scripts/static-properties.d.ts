import type { Plugin } from 'vite';

export declare function staticProperties(): Plugin;
