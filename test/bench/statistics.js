/** Quartiles by linear interpolation; `undefined` for no values. */
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
 * How two contenders compare that took turns: the median of the rounds' own ratios, which what else the machine did in
 * a round touches least.
 */
export function ratio(ours, theirs) {
  const rounds = ours.flatMap((value, round) => (theirs[round] ? [value / theirs[round]] : []));
  return summarise(rounds);
}
