import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../log/log';
import { Metrics } from './metrics';

/** Of requests to a frequent route that went well and quickly, one in so many is logged. */
const oneIn = 100;
const slowMs = 1000;

/**
 * One line for each answer: id, route pattern, status, milliseconds. No address, no query, no body. Of the routes that
 * make most of the traffic (`ShortWay`) the lines are sampled; faults and slow answers are all there.
 */
export function logRequests(server: FastifyInstance, log: Log, metrics: Metrics): void {
  let frequent = 0;
  const isLogged = (request: FastifyRequest, reply: FastifyReply, ms: number) => {
    if (!(request.routeOptions.config as { frequent?: boolean } | undefined)?.frequent) return true;
    return reply.statusCode >= 400 || ms >= slowMs || frequent++ % oneIn === 0;
  };
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const ms = reply.elapsedTime;
    metrics.countRequest(request.method, route, reply.statusCode, ms / 1000);
    if (isLogged(request, reply, ms)) {
      const line = { requestId: request.id, method: request.method, route, status: reply.statusCode };
      log.info({ ...line, ms: Math.round(ms) }, 'request');
    }
    done();
  });
}
