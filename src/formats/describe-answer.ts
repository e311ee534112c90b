import type { Answer } from './format.js';

/** What came, in words for a site owner. */
export function describeAnswer({ text, root, json }: Answer): string {
  if (!text) return 'an empty answer';
  if (root === 'html' || /^<!doctype html/i.test(text)) return 'an HTML page';
  if (json && typeof json === 'object')
    return `JSON of an unknown shape (${Object.keys(json).slice(0, 5).join(', ') || 'empty'})`;
  if (/^[[{]/.test(text)) return 'JSON with a mistake in it';
  return root ? `XML that is no feed (<${root}>)` : `text that starts with “${text.slice(0, 40).trim()}”`;
}
