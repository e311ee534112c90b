// Counts, per field, how often each reader says what the documents' expected answers say.

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };
const decode = text =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );

/** Markup, escaping and blanks are the reader's choice: what counts is the words. */
export function words(value) {
  let text = typeof value === 'object' ? '' : String(value ?? '');
  for (let before; before !== text;) {
    before = text;
    text = decode(text.replace(/<\/?[a-z!][^<>]*>/gi, ' '));
  }
  return text.replace(/\s+/g, '');
}

const href = (value, base) =>
  typeof value === 'string' && URL.canParse(value, base) ? new URL(value, base).href : '';
const second = value => (Number.isNaN(Date.parse(value)) ? '' : new Date(value).toISOString().slice(0, 19));

const same = {
  title: (got, want) => words(got) === words(want),
  link: (got, want, url) => href(got, url) === href(want, url),
  id: (got, want, url) => words(got) === words(want) || href(got, url) === href(want, url),
  date: (got, want) => second(got) === second(want),
  updated: (got, want) => second(got) === second(want),
  author: (got, want) =>
    Boolean(got) && (words(want).includes(words(got)) || words(got).includes(words(want))),
  // A summary may be cut, and scripts and the like be gone: the beginning must be the same.
  summaryHtml: (got, want) => {
    const [wanted, found] = [words(want), [got].flat().map(words)];
    return found.some(
      text => text === wanted || (text.length > 60 && wanted.startsWith(text.replace(/…$/, ''))),
    );
  },
};

/** Adds one document's results to the table and notes where `reader` disagrees. */
export class Score {
  table = {};
  disagreements = [];

  add(row, results, url) {
    const set = row.file.split('/')[0];
    for (const [reader, feed] of Object.entries(results)) {
      const note = (field, right, want, got) => {
        const cell = ((this.table[`${set} ${field}`] ??= {})[reader] ??= { right: 0, of: 0 });
        cell.of++;
        if (right) cell.right++;
        else if (reader === 'news-elements')
          this.disagreements.push({ file: row.file, from: row.from, field, want, got });
      };
      note('parses', !feed.error, 'a feed', feed.error);
      const { expected = {} } = row;
      if ('title' in expected)
        note('feed title', same.title(feed.title, expected.title), expected.title, feed.title);
      if ('link' in expected)
        note('feed link', same.link(feed.link, expected.link, url), expected.link, feed.link);
      if ('itemCount' in expected) {
        note('items', feed.items?.length === expected.itemCount, expected.itemCount, feed.items?.length);
      }
      (expected.items ?? []).forEach((item, index) => {
        const got = feed.items?.[index] ?? {};
        for (const [field, is] of Object.entries(same)) {
          if (field in item) note(`item ${field}`, is(got[field], item[field], url), item[field], got[field]);
        }
      });
    }
  }

  /** Rows of percentages, one column a reader. */
  percentages() {
    return Object.fromEntries(
      Object.entries(this.table).map(([field, cells]) => [
        field,
        Object.fromEntries([
          ...Object.entries(cells).map(([reader, { right, of }]) => [
            reader,
            ((100 * right) / of).toFixed(2),
          ]),
          ['of', Object.values(cells)[0].of],
        ]),
      ]),
    );
  }
}
