/** A day that stands in an address, `YYYY-MM-DD`; empty where it is none. */
export const dayIn = (value: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : '';
