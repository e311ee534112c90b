/** Returns median, lower and upper quartile by linear interpolation, and the count; `undefined` without values. */
export function summarise(values) {
  const sorted = values.filter(value => value !== undefined).sort((a, b) => a - b);
  if (!sorted.length) return undefined;
  const at = part => {
    const index = (sorted.length - 1) * part;
    const below = sorted[Math.floor(index)];
    return below + (sorted[Math.ceil(index)] - below) * (index % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), count: sorted.length };
}

/**
 * Summarises the ratios of two contenders' values: each value of `ours` divided by the value of `theirs` in the same
 * round. Other load on the machine slows both in a round, so it changes their ratio less than their times.
 */
export function ratio(ours, theirs) {
  const rounds = ours.flatMap((value, round) => (theirs[round] ? [value / theirs[round]] : []));
  return summarise(rounds);
}
