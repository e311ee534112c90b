import { escapeText } from './escape.js';

/** Text as it stands in HTML or XML, in attributes too. */
export function escapeMarkup(text: string): string {
  return escapeText(text).replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
