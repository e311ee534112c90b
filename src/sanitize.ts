import type { Config } from 'dompurify';
import { configuration } from './configure.js';

/**
 * What a story may be made of: text, pictures, tables, media. No forms, no frames, no style that could reach outside,
 * no names that could shadow the page's own, and only schemes that fetch or write, never run.
 * See https://github.com/cure53/DOMPurify#can-i-configure-dompurify
 */
const RULES: Config & { RETURN_DOM_FRAGMENT: true } = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'select',
    'textarea',
    'option',
    'dialog',
    'template',
    'slot',
  ],
  FORBID_ATTR: [
    'style',
    'id',
    'name',
    'class',
    'slot',
    'part',
    'is',
    'tabindex',
    'contenteditable',
    'autofocus',
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:)/i,
  RETURN_DOM_FRAGMENT: true,
};

/**
 * Turns untrusted HTML into nodes that can't run anything. The one place where that happens; loaded only where there is
 * a story to read. Nodes rather than a string, so that no later parsing can undo what was checked here.
 */
export async function sanitize(html: string): Promise<DocumentFragment> {
  if (configuration.sanitize) return configuration.sanitize(html);
  const { default: DOMPurify } = await import('dompurify');
  return DOMPurify.sanitize(html, RULES);
}
