import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '@libs/platform';
import { isPageAddress } from './page-address.rule';

/** Serves the built pages from the same origin as the api; unknown addresses that want a page get the app. */
export async function serveWebPages(app: NestFastifyApplication, config: Config): Promise<void> {
  if (!existsSync(join(config.webDir, 'index.html'))) return;
  const server = app.getHttpAdapter().getInstance();
  await server.register(fastifyStatic, {
    root: config.webDir,
    wildcard: false,
    index: false,
    // The build packs its texts beside themselves.
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Vite names what it builds by content; everything else may change under the same name.
      const fixed = path.includes('/assets/');
      void reply.header('Cache-Control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.get('/*', (request, reply) => {
    if (isPageAddress(request.url)) return reply.sendFile('index.html');
    return reply.callNotFound();
  });
}
