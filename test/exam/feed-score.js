// Counts, per field and reader, how many values agree with the documents' expected answers.

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };
const decode = text =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );

/** A value's text without markup, entities and white space, in which readers may differ. */
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
  // Readers may cut a summary or remove scripts from it. More than 60 characters that begin the expected text are right, too.
  summaryHtml: (got, want) => {
    const [wanted, found] = [words(want), [got].flat().map(words)];
    return found.some(
      text => text === wanted || (text.length > 60 && wanted.startsWith(text.replace(/…$/, ''))),
    );
  },
};

/** Table of right and wrong values per field and reader, with a list of the values that `news-elements` got wrong. */
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

  /** Field → the percentage of right values for each reader, and the number of values (`of`). */
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
