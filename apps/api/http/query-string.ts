import { parse } from 'node:querystring';

/** The values of a query; a name without a value (`?stage=&topic=T06`) is as good as not given. */
export function readQuery(text: string): Record<string, string | string[]> {
  const given = Object.entries(parse(text)).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined && entry[1] !== '',
  );
  return Object.fromEntries(given);
}
