/** What a script tag loads: registers every element and exports all that `news-elements` exports. */
import '../define.js';

export * from '../index.js';
