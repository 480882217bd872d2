import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import {
  answerUnreadAddress,
  Config,
  keepAnswersPrivate,
  Log,
  logRequests,
  Metrics,
  newId,
  openShortWays,
  refuseForeignOrigins,
  refuseWhileStopping,
  Stopping,
} from '@libs/platform';
import { ApiModule } from '../api.module';
import { readQuery } from './query-string';
import { openApiDocument } from './openapi-document';
import { serveWebPages } from './web-pages';

/** Bytes of a JSON body; uploads have their own ways and limits. */
const bodyLimit = 1024 * 1024;

const contentSecurity = {
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    workerSrc: ["'self'", 'blob:'],
    // antd writes its styles into the page.
    styleSrc: ["'self'", "'unsafe-inline'"],
    upgradeInsecureRequests: null,
  },
};

/** The process and a number: randomness for each request would cost more than its route. */
const processId = newId();
let requests = 0;
const nextRequestId = () => `${processId}-${(requests += 1).toString(36)}`;

export function adapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: config.trustProxy,
    forceCloseConnections: 'idle',
    frameworkErrors: answerUnreadAddress,
    routerOptions: { querystringParser: readQuery },
    genReqId: (request: { headers: Record<string, unknown> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : nextRequestId();
    },
  });
}

/** The whole api, ready to listen. `override` lets a test put its own module around it. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter(config), {
    bufferLogs: true,
  });
  await equip(app, config);
  return app;
}

/** Everything around the routes: cookies, uploads, headers, logs, documents, pages. */
export async function equip(app: NestFastifyApplication, config: Config): Promise<void> {
  const log = app.get(Log);
  app.useLogger(log);
  const server = app.getHttpAdapter().getInstance();
  openShortWays(server, app);
  logRequests(server, log, app.get(Metrics));
  refuseWhileStopping(server, app.get(Stopping));
  refuseForeignOrigins(server);
  keepAnswersPrivate(server);
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: contentSecurity,
    hsts: config.publicUrl.startsWith('https:'),
  });
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: 20 * 1024 * 1024, fields: 10 } });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: '家学 API',
  });
  await serveWebPages(app, config);
  app.enableShutdownHooks();
}
