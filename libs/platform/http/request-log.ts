import type { FastifyInstance } from 'fastify';
import { Log } from '../log/log';
import { Metrics } from './metrics';

/** One line for each answer: id, route pattern, status, milliseconds. No address, no query, no body. */
export function logRequests(server: FastifyInstance, log: Log, metrics: Metrics): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.countRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    const line = { requestId: request.id, method: request.method, route, status: reply.statusCode };
    log.info({ ...line, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
}
