/** What the database quotes; names of keys and columns help, values are people's. */
const quoted = /(for key )?'(?:[^'\\]|\\.|'')*'/g;

/**
 * What a log keeps of an error. A failed query carries its parameters (names, hashes, texts of people)
 * as fields of the error object, and values in the database's own words: only kind, code, message and stack are
 * taken, the latter two without what a database quotes.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, code, message, stack } = error as Error & { code?: unknown };
  if (!('sqlState' in error)) return { name, code, message, stack };
  const said = withoutValues(message);
  return { name, code, message: said, stack: stack?.replace(message, () => said) };
}

/** The message of an error without the values of people a database may have quoted in it. */
export function messageOf(error: unknown): string {
  return String(errorFields(error).message);
}

function withoutValues(message: string): string {
  return message.replace(quoted, (found, key: string | undefined) => (key ? found : "'…'"));
}
