export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/** RFC 9457 problem+json as the server sends it. People's words are found by `code` in i18n. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly errors: readonly FieldProblem[] = [],
    /** Seconds to wait before another try, from Retry-After. */
    readonly retryAfter?: number,
    /** Numbers and names of this very case, for the words. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${status} ${code}`);
    this.name = 'Problem';
  }

  fieldError(field: string): FieldProblem | undefined {
    return this.errors.find((error) => error.field === field);
  }
}

/** No answer came: no network, or the server is not there. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Makes a Problem of any refusal, also of one that a proxy wrote as HTML. */
export function problemFrom(body: unknown, response: Response): Problem {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  if (!isRecord(body)) return new Problem(response.status, `http.${response.status}`, [], retryAfter);
  const code = typeof body.code === 'string' ? body.code : `http.${response.status}`;
  const errors = Array.isArray(body.errors) ? (body.errors as FieldProblem[]) : [];
  const details = isRecord(body.details) ? body.details : {};
  return new Problem(response.status, code, errors, retryAfter, details);
}
