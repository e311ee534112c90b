/** Escapes plain text for the content of an HTML element. For attribute values, see `escapeMarkup`. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
