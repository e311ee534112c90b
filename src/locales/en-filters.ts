/** The English texts of filters, which only lists with filters load. */
export const enFilters = {
  /** Accessible name of the row of category buttons. */
  filters: 'Filter by category',
  /** Text of the first button in the row of category buttons, which shows the articles of all categories. */
  all: 'All',
};

/** Completes the texts that an element has by those of filters. */
export const filterTexts = <Texts extends object>(texts: Texts): typeof enFilters & Texts => ({
  ...enFilters,
  ...texts,
});
