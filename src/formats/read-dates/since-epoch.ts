/** Reads a Unix time in seconds, milliseconds or microseconds (also `@…`, `/Date(…)/`), and returns it in milliseconds. */
export function sinceEpoch(text: string): number | undefined {
  const number = /^(?:@|\/date\()?(\d{9,10}(?:\.\d+)?|\d{11,13}|\d{16})(?:[+-]\d{4})?(?:\)\/)?$/i.exec(
    text,
  )?.[1];
  // Twelve digits such as `202401201030` are a day and a time without separators, and no Unix time.
  if (
    !number ||
    /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d)$/.test(number)
  ) {
    return undefined;
  }
  const { length } = number.replace(/\..*/, '');
  return Math.round(Number(number) * (length < 11 ? 1000 : length < 14 ? 1 : 1 / 1000));
}
