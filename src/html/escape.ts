/**
 * Replaces each occurrence of a string. With many of them, `split` and `join` take a quarter of the time of `replaceAll`, which
 * leaves a piece of memory behind for each.
 */
export const swap = (text: string, from: string, to: string): string => text.split(from).join(to);

/** Escapes plain text for the content of an HTML element. For attribute values, see `escapeMarkup`. */
export const escapeText = (text: string): string => swap(swap(text, '&', '&amp;'), '<', '&lt;');
