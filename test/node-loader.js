// Lets Node run this project's TypeScript: node --import ./test/node-loader.js --test 'test/node/*.test.ts'
import { register } from 'node:module';

register(new URL('./node-loader-hooks.js', import.meta.url));
