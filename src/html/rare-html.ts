/** What only few stories need, in one chunk. Each further chunk would cost the entry 90 bytes, for its hash. */
export { codeLines } from './code-lines.js';
export { tame } from './tame.js';
