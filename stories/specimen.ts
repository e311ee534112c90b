import type { Article } from '../src/article.js';

/**
 * Makes an article with nearly all optional fields, and with many kinds of HTML elements in its body.
 * @param base URL of the folder with the demo's pictures, with a slash at the end
 */
export const specimen = (base: string): Article => ({
  id: 'specimen',
  title: 'Harbour office opens its books, and finds a poem in them',
  summary: 'Ninety years of tide tables are free to read from today. Somebody had written in the margins.',
  category: { name: 'Culture', slug: 'culture' },
  label: 'Archive',
  published: new Date('2026-03-12T09:00Z'),
  modified: new Date('2026-03-14T10:30Z'),
  readingMinutes: 3,
  language: 'en',
  tags: ['harbour office', 'tide tables', 'archives'],
  authors: [
    { name: 'Marit Sandoe', url: `${base}marit`, avatar: `${base}faces/sandoe.svg` },
    { name: 'Haru Tennmark', avatar: `${base}faces/tennmark.svg` },
  ],
  image: {
    src: `${base}pictures/tide-gauge.webp`,
    alt: 'A tide gauge',
    caption: 'The gauge at the fish steps.',
    credit: 'Lantern Studio',
    width: 1200,
    height: 675,
  },
  body: `
    <p>The books were kept by hand until 1987. <a href="${base}archive">All of them</a> can be seen in the reading room, says <em>the keeper</em>, who is <strong>not</strong> the poet.</p>
    <h2>What is in them</h2>
    <ul><li>High and low water, twice a day</li><li>Wind and weather<ol><li>by word until 1902</li><li>by number since</li></ol></li></ul>
    <h3>And what is not</h3>
    <p>Names. Entries are signed with a letter, and <q>the letters change with the handwriting</q>, as <cite>The Pilot</cite> remarked.<sup>1</sup></p>
    <blockquote><p>The sea came up to look at us,<br>and went away again.</p><footer>— in the margin, 4 May 1931</footer></blockquote>
    <figure><img src="${base}pictures/tide-chart-600.webp" alt="A chart of tides" width="600" height="338"><figcaption>A week of tides, from the first book.</figcaption></figure>
    <table><caption>Highest waters</caption><thead><tr><th>Year</th><th>Metres</th><th>Written by</th></tr></thead><tbody><tr><td>1911</td><td>3.84</td><td>R.</td></tr><tr><td>1953</td><td>4.02</td><td>M.</td></tr><tr><td>2024</td><td>4.11</td><td>a machine</td></tr></tbody></table>
    <p>Whoever wants the numbers types <code>tides --year 1931</code>, or presses <kbd>T</kbd>:</p>
    <pre><code>$ tides --year 1931 --month 5 --columns date,high,low,margin --format table
4 May   3.12   0.40   "The sea came up to look at us"</code></pre>
    <dl><dt>High water</dt><dd>The most there is.</dd><dt>Low water</dt><dd>The least.</dd></dl>
    <iframe src="https://player.vimeo.com/video/1" title="The reading room" width="640" height="360"></iframe>
    <details><summary>How the books were read</summary><p>By two students, in a summer.</p></details>
    <hr>
    <p>The reading room is open on weekdays.</p>`,
});
