/** Sets `globalThis.contender` for news-list: its number of cards, and the changes, each of which sets properties. */
export function handles() {
  const list = document.querySelector('news-list');
  const change = async values => {
    Object.assign(list, values);
    await list.updateComplete;
  };
  globalThis.contender = {
    count: () => list.shadowRoot?.querySelector('[part~=list]')?.childElementCount ?? 0,
    prepend: async ({ items }) => {
      const fresh = items.map(({ image, date_published, authors, tags, ...item }) => ({
        ...item,
        image: { src: image, alt: '' },
        published: new Date(date_published),
        authors,
        tags: [],
        category: { name: tags[0] },
      }));
      const { feed } = list;
      await change({
        feed: { ...feed, articles: [...fresh, ...feed.articles] },
        limit: list.limit + items.length,
      });
    },
    category: category => change({ category }),
    lang: lang => change({ lang }),
    layout: () => change({ layout: 'list' }),
  };
}
