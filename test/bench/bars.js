/** The benchmark's goals ("bars") for news-list, and whether its script-tag build reached them in this run. */
import { contenders } from './contenders/index.js';
import { ratio, summarise } from './statistics.js';

const own = 'cdn';
const limits = ['innerhtml', 'innerhtml-contained'];
const ours = ['cdn', 'npm'];

/** @returns `{ bar, reached, isMet }[]`; a bar is left out if this run has no samples for it */
export function judge(samples, names, sizes) {
  const of = (name, size, metric) => samples.of(name, size, metric);
  const peers = names.filter(name => !limits.includes(name) && !ours.includes(name));
  const verdicts = [];
  const add = (bar, found, most, digits = 2, unit = '') => {
    if (!found) return;
    const reached = `${found.median.toFixed(digits)}${unit} (${found.low.toFixed(digits)}–${found.high.toFixed(digits)})`;
    verdicts.push({ bar, reached, isMet: found.median <= most });
  };

  const later = ['first', 'all'].flatMap(metric =>
    sizes.flatMap(size => {
      const mine = summarise(of(own, size, metric))?.median;
      const faster = peers.filter(name => summarise(of(name, size, metric))?.median < mine);
      return faster.map(name => `${metric} of ${size}: ${contenders[name].title}`);
    }),
  );
  verdicts.push({
    bar: 'first and all cards before every peer, at every size',
    reached: later.length ? `behind in ${later.join('; ')}` : 'yes',
    isMet: !later.length,
  });
  const compare = (other, most) =>
    add(
      `1,000 cards in at most ${most} × ${contenders[other].title}`,
      ratio(of(own, 1000, 'all'), of(other, 1000, 'all')),
      most,
    );
  compare('innerhtml', 0.6);
  compare('innerhtml-contained', 2);
  compare('x-teaser', 0.5);

  const growth = ratio(of(own, 10_000, 'all'), of(own, 1000, 'all'));
  add('10,000 cards in at most 11 × the time of 1,000', growth, 11, 1);
  add('no task over 50 ms while scrolling through 10,000', summarise(of(own, 10_000, 'scrollTasks')), 0, 0);
  const prepend = ratio(of(own, 1000, 'prependThread'), of(own, 1000, 'thread'));
  add(
    "10 stories before 1,000 for at most 5 % of the first drawing's thread time",
    percent(prepend),
    5,
    1,
    ' %',
  );
  add(
    'slow 4G: first card at most 300 ms after the last byte of the feed',
    summarise(of(own, 10, 'slowAfterFeed')),
    300,
    0,
    ' ms',
  );
  return verdicts;
}

function percent(found) {
  if (!found) return undefined;
  const { median, low, high } = found;
  return { median: median * 100, low: low * 100, high: high * 100 };
}
