export interface FieldError {
  /** Path of the field in the request, e.g. `chapters.0.title`. */
  field: string;
  code: string;
  message: string;
}

interface ProblemDetails {
  errors?: FieldError[];
  details?: Record<string, unknown>;
  /** Whole seconds after which the caller may try again. */
  retryAfterSeconds?: number;
}

/**
 * An answer that is not a success, with a stable code (`noun.reason`). One filter makes RFC 9457
 * problem+json of it; people's words for the code live in the web.
 */
export abstract class Problem extends Error {
  abstract readonly status: number;
  readonly errors: FieldError[] | undefined;
  readonly details: Record<string, unknown> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: string,
    message: string,
    more: ProblemDetails = {},
  ) {
    super(message);
    this.name = new.target.name;
    this.errors = more.errors;
    this.details = more.details;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** 400: the request cannot be read; names each field. */
export class Malformed extends Problem {
  readonly status = 400;
  constructor(errors: FieldError[], code = 'request.malformed') {
    super(code, 'The request has fields that cannot be used.', { errors });
  }
}

/** 401: nobody is signed in, or the sign-in was not right. */
export class Unauthenticated extends Problem {
  readonly status = 401;
  constructor(code = 'session.required', message = 'Sign in first.') {
    super(code, message);
  }
}

/** 403: signed in, but without the right. */
export class Forbidden extends Problem {
  readonly status = 403;
  constructor(code = 'access.forbidden', message = 'This account may not do that.') {
    super(code, message);
  }
}

/** 404: not there, or not the caller's to see; the two look the same from outside. */
export class NotFound extends Problem {
  readonly status = 404;
  constructor(code = 'request.not-found', message = 'There is nothing here.') {
    super(code, message);
  }
}

/** 409: the thing has changed meanwhile or is in a state that does not allow this. */
export class Conflict extends Problem {
  readonly status = 409;
  constructor(code: string, message: string, details?: Record<string, unknown>) {
    super(code, message, details ? { details } : {});
  }
}

/** 413: too much at once. */
export class TooLarge extends Problem {
  readonly status = 413;
  constructor(code: string, message: string, details?: Record<string, unknown>) {
    super(code, message, details ? { details } : {});
  }
}

/** 422: readable, but a rule of the domain refuses it. */
export class Refused extends Problem {
  readonly status = 422;
}

/** 429 with `Retry-After`. */
export class TooMany extends Problem {
  readonly status = 429;
  constructor(code: string, retryAfterSeconds: number) {
    super(code, 'Too many attempts.', { retryAfterSeconds: Math.max(1, Math.ceil(retryAfterSeconds)) });
  }
}

/** 503 with `Retry-After`: nothing was stored, send it again. */
export class Unavailable extends Problem {
  readonly status = 503;
  constructor(code: string, retryAfterSeconds: number) {
    super(code, 'Not possible just now.', { retryAfterSeconds: Math.max(1, Math.ceil(retryAfterSeconds)) });
  }
}
