// https://www.iana.org/time-zones

/** A moment whose clock was read as if it were Greenwich's, though it hangs in this IANA zone; `undefined` for no zone. */
export function inZone(asUtc: Date, timeZone: string): Date | undefined {
  try {
    const there = asUtc.toLocaleString('sv', { timeZone }).replace(' ', 'T');
    return new Date(2 * Number(asUtc) - Date.parse(`${there}Z`));
  } catch {
    // Nobody knows it.
    return undefined;
  }
}
