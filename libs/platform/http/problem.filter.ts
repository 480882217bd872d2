import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Malformed, NotFound, Problem, TooLarge, Unavailable } from '../errors/problem';
import { Log } from '../log/log';

/** Driver and Redis codes that mean "away just now": nothing was committed, the caller may send it again. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'PROTOCOL_CONNECTION_LOST',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ETIMEDOUT',
]);

/** How Nest's pipe refuses what no id looks like. Outside, ids are just strings: such a one is the id of nothing. */
const notAnId = 'Validation failed (uuid is expected)';

/** Makes RFC 9457 problem+json of everything that is thrown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    answerWithProblem(error, request, reply, this.log);
  }
}

/** The one form of every answer that is not a success. */
export function answerWithProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): void {
  const problem = asProblem(error);
  if (!problem) log.error({ error, requestId: request.id }, 'request failed');
  void send(reply, problem);
}

/** For what Fastify refuses before there is a route: an address that cannot be read, or is longer than any of ours. */
export function answerUnreadAddress(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void send(reply, asProblem(error));
}

/** null: a fault of ours, of which the caller learns nothing. */
export function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  const status = error instanceof HttpException ? error.getStatus() : (statusCode ?? 500);
  if (status === 413) return new TooLarge('request.too-large', 'The request is larger than allowed.');
  if (status === 404 || status === 414 || message === notAnId) return new NotFound();
  if (status >= 400 && status < 500) {
    return new Malformed([{ field: '', code: code ?? 'unreadable', message: message ?? 'cannot be read' }]);
  }
  if (isAway(error)) return new Unavailable('server.unavailable', 2);
  return null;
}

/** Whether the database or the queue could not be reached: trying again at once, or in parts, would not help. */
export function isAway(error: unknown): boolean {
  const { code, syscall } = (error ?? {}) as { code?: string; syscall?: string };
  // A socket that is not there is a database that is away; any other file that is not there is just missing.
  if (code === 'ENOENT') return syscall === 'connect';
  return code !== undefined && awayCodes.has(code);
}

function send(reply: FastifyReply, problem: Problem | null): FastifyReply {
  const status = problem?.status ?? 500;
  if (problem?.retryAfterSeconds) void reply.header('Retry-After', String(problem.retryAfterSeconds));
  return reply
    .status(status)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send({
      type: 'about:blank',
      title: problem?.message ?? 'Something went wrong on our side. Nothing was changed.',
      status,
      code: problem?.code ?? 'server.error',
      ...(problem?.errors ? { errors: problem.errors } : {}),
      ...(problem?.details ? { details: problem.details } : {}),
    });
}
