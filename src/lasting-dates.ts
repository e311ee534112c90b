/** Dates of a page that is kept: not "an hour ago", and the same wherever the server stands. Then the visitor's. */
export const lastingDates = {
  dateStyle: { attribute: 'date-style', server: 'medium', visitor: 'auto' },
  timeZone: { attribute: 'time-zone', server: 'UTC', visitor: undefined },
} as const;
