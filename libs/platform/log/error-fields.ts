/**
 * What a log keeps of an error. A failed query carries its parameters (names, hashes, texts of people)
 * as fields of the error object: only kind, code, message and stack are taken.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, code, message, stack } = error as Error & { code?: unknown };
  return { name, code, message, stack };
}
