import type { IncomingMessage } from 'node:http';
import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { ServerOptions } from '@tus/server';
import type { FastifyInstance } from 'fastify';
import { Config, isAway, Log, newId } from '@libs/platform';
import { TusServer } from './tus-server';
import { UploadDesk } from './upload-desk.service';
import { UploadStore } from './upload.store';

type Incoming = Parameters<NonNullable<ServerOptions['onIncomingRequest']>>[0];

const path = '/api/uploads';

/**
 * Resumable uploads (tus 1.0). The protocol needs the raw request, so these are routes of Fastify's own; Nest's
 * guards do not run on them and the desk asks who it is by itself.
 */
@Injectable()
export class UploadRoutes implements OnModuleInit, BeforeApplicationShutdown {
  private readonly receiving = new Set<IncomingMessage>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly desk: UploadDesk,
    private readonly store: UploadStore,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    // The worker lists the same module and serves nothing.
    if (this.host.httpAdapter?.getType?.() !== 'fastify') return;
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const tus = this.tus();
    // The body must reach tus unread.
    server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
    for (const url of [path, `${path}/*`]) {
      server.route({
        method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
        url,
        exposeHeadRoute: false,
        bodyLimit: Number.MAX_SAFE_INTEGER,
        handler: (request, reply) => {
          reply.hijack();
          this.receiving.add(request.raw);
          reply.raw.once('close', () => this.receiving.delete(request.raw));
          // From here on Fastify writes nothing itself, not even its headers.
          reply.raw.setHeader('X-Request-Id', request.id);
          void tus.handle(request.raw, reply.raw);
        },
      });
    }
  }

  /** An upload may take hours and goes on where it broke off: nobody waits for its end. */
  beforeApplicationShutdown(): void {
    for (const request of this.receiving) request.destroy();
  }

  private tus(): TusServer {
    return new TusServer({
      path,
      datastore: this.store,
      maxSize: this.config.uploadMaxBytes,
      relativeLocation: true,
      disableTerminationForFinishedUploads: true,
      allowedOrigins: [this.config.publicUrl],
      namingFunction: () => newId(),
      onIncomingRequest: async (request, id) => {
        const cookie = request.headers.get('cookie') ?? undefined;
        await (request.method === 'POST' ? this.desk.mayUpload(cookie) : this.desk.owns(cookie, id)).catch(
          asAnswer,
        );
      },
      onUploadCreate: async (request, upload) => {
        await this.desk.announce(cookieOf(request), upload.id, upload.metadata).catch(asAnswer);
        return {};
      },
      onUploadFinish: async (_request, upload) => {
        await this.desk.finish(upload.id);
        return {};
      },
      onResponseError: (_request, error) => this.answerOf(error),
    });
  }

  /** Our codes for what tus refuses; its own texts for the finer points of the protocol. */
  private answerOf(error: Error | { status_code: number; body: string }) {
    if (!('status_code' in error)) {
      if (isAway(error)) return { status_code: 503, body: body(503, 'server.unavailable') };
      this.log.error({ error }, 'upload failed');
      return { status_code: 500, body: body(500, 'server.error') };
    }
    const code = { 404: 'upload.not-found', 410: 'upload.gone', 413: 'upload.too-large' }[error.status_code];
    const details = error.status_code === 413 ? { maxBytes: this.config.uploadMaxBytes } : undefined;
    return code
      ? { status_code: error.status_code, body: body(error.status_code, code, details) }
      : undefined;
  }
}

function cookieOf(request: Incoming): string | undefined {
  return request.headers.get('cookie') ?? undefined;
}

/** tus answers with what is thrown, if it has this shape. */
function asAnswer(error: unknown): never {
  const { status, code } = error as { status?: number; code?: string };
  if (status === undefined || code === undefined) throw error;
  throw { status_code: status, body: body(status, code) };
}

function body(status: number, code: string, details?: object): string {
  return JSON.stringify({ type: 'about:blank', title: code, status, code, ...(details ? { details } : {}) });
}
