/** Writes minimal feeds for tests: a test names only the stories or titles that matter to it. */

/** A JSON Feed of these items. Properties that an item lacks are filled in from its position: `story-1`, "Story 1", … */
export function jsonFeed(items: readonly object[], rest: object = {}): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Harbour Herald',
    items: items.map((item, index) => ({ ...storyNumber(index + 1), ...item })),
    ...rest,
  };
}

/** Generates items of a JSON Feed, numbered from `first` on: id `story-1`, title "Story 1", … */
export function stories(count: number, first = 1): object[] {
  return Array.from({ length: count }, (_, index) => storyNumber(first + index));
}

function storyNumber(number: number): object {
  return {
    id: `story-${number}`,
    url: `https://news.example/story-${number}`,
    title: `Story ${number}`,
    content_text: `What happened in story ${number}.`,
  };
}

/** An RSS 2.0 feed with one item of this title. */
export function rss(title: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title><link>https://news.example/</link>
    <item><title>${title}</title><link>https://news.example/rss-story</link></item></channel></rss>`;
}

/** An Atom 1.0 feed with one entry of this title. */
export function atom(title: string): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><id>urn:herald</id>
    <updated>2026-03-01T10:00:00Z</updated><entry><title>${title}</title><id>urn:herald:1</id>
    <link href="https://news.example/atom-story"/><updated>2026-03-01T10:00:00Z</updated></entry></feed>`;
}
