/**
 * Reads an object that stands for a time: a `Date`, also one of another window, of which `instanceof Date` is false, or an object
 * of a date library, whose `valueOf` returns Unix time in ms.
 * @returns a valid `Date` of this window as it is, else a new one; `undefined` for any other value
 */
export function dateValue(value: unknown): Date | undefined {
  try {
    const time = typeof value === 'object' && value?.valueOf();
    const date = new Date(typeof time === 'number' ? time : NaN);
    if (Number.isNaN(date.getTime())) return undefined;
    return value instanceof Date ? value : date;
  } catch {
    // The methods of a date throw when a proxy doesn't bind them to it. No code can read such a date, the page's own neither.
    return undefined;
  }
}
