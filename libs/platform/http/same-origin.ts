import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Forbidden } from '../errors/problem';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery: a browser says where a request comes from, and one that changes something must come
 * from our own pages. Scripts outside of a browser send neither header and carry no one else's cookie.
 */
export function refuseForeignOrigins(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    done(safe.has(request.method) || isOwn(request) ? undefined : new Forbidden('request.foreign-origin'));
  });
}

function isOwn(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
