import { escapeText } from './escape.js';

/** Escapes plain text for HTML or XML, attribute values in double quotes included. */
export function escapeMarkup(text: string): string {
  return escapeText(text).replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
