import { html } from 'lit';

/** Renders a text whose parts in backticks are code. */
export function coded(text: string): unknown {
  return text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
}
