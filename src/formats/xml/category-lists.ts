/** Matches a separator in a list of categories: a comma, also Arabic, Chinese or Japanese, a semicolon or a bar. */
const comma = /[,،，、;；|]/;

/** Matches names that have a comma themselves: “Food, Drink & Travel”, “Arts, Music and Theatre”. */
const joined = /[&+/]|\s(?:and|or|und|oder|et|ou|y|o|e|ed|en|of|og|och|i|ja|ve|и|או)\s/i;

/** Longest name in a list, in UTF-16 code units; longer parts are of a sentence. */
const LONGEST = 40;

/**
 * Splits categories that a feed lists in one element: `Politics, Harbour, Sport`. Whether a comma separates names can't be known
 * of one text, so all items of a feed decide together. Nothing is split if an item has several categories, as then the feed
 * knows how to write a list; if a text with a comma is joined by `&` or a word such as “and”; or if no text has three names:
 * `Paris, France` and `Arts, Culture` may be one.
 * @param items the categories of each item, as plain text
 */
export function splitCategoryLists(items: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const lists = items.flatMap(([first = '']) => (comma.test(first) ? [first] : []));
  const isList =
    items.every(names => names.length < 2) &&
    lists.some(text => partsOf(text).length > 2) &&
    lists.every(text => !joined.test(text) && partsOf(text).every(part => part.length <= LONGEST));
  return isList ? items.map(names => [...new Set(names.flatMap(partsOf))]) : items;
}

const partsOf = (text: string): string[] =>
  text
    .split(comma)
    .map(part => part.trim())
    .filter(Boolean);
