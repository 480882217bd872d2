import type { FastifyInstance } from 'fastify';

/** What the api answers is somebody's own and stays in no cache, unless the route itself says for how long it may. */
export function keepAnswersPrivate(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'GET' && request.url.startsWith('/api/')) {
      void reply.header('Cache-Control', 'no-store');
    }
    done();
  });
}
