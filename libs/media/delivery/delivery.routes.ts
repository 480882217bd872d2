import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock, Config, Storage } from '@libs/platform';
import { rangeOf } from './byte-range.rule';
import { isGranted } from './grant.rule';
import { HotSegments } from './hot-segments.service';
import { packageKey } from './package-files.rule';
import { contentTypeOf, isPackageFile, keepsForever } from './package-files.rule';

interface Address {
  expires: string;
  grantee: string;
  signature: string;
  packageId: string;
  '*': string;
}

const pattern = /^[\w-]{1,64}$/;

/**
 * Files of packages for whoever holds a grant. A route of Fastify's own, because the address and not the session
 * decides: the same address works from nginx or a CDN, which then keep the api out of the way.
 */
@Injectable()
export class DeliveryRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly storage: Storage,
    private readonly hot: HotSegments,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // The worker lists the same module and serves nothing.
    if (this.host.httpAdapter?.getType?.() !== 'fastify') return;
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.route<{ Params: Address }>({
      method: ['GET', 'HEAD'],
      url: '/media/:expires/:grantee/:signature/:packageId/*',
      handler: (request, reply) => this.deliver(request, reply),
    });
  }

  private async deliver(
    request: FastifyRequest<{ Params: Address }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { expires, grantee, signature, packageId, '*': file } = request.params;
    const readable = /^\d{1,12}$/.test(expires) && pattern.test(grantee) && pattern.test(packageId);
    const grant = { expires: Number(expires), grantee, packageId };
    if (!readable || !isGranted(grant, signature, this.config.mediaSigningKey, this.clock.now())) {
      return problem(reply, 403, 'media.not-granted', 'This address is not, or no longer, good.');
    }
    const key = packageKey(packageId, file);
    const found = isPackageFile(file) ? await this.storage.stat(key) : null;
    if (!found?.isFile()) return problem(reply, 404, 'media.no-such-file', 'There is nothing here.');
    const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
    void reply.headers({
      ETag: etag,
      'Accept-Ranges': 'bytes',
      'Content-Type': contentTypeOf(file),
      'Cache-Control': keepsForever(file) ? 'private, max-age=31536000, immutable' : 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return this.answer(request, reply, { key, size: found.size, etag, lasts: keepsForever(file) });
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { key, size, etag, lasts }: { key: string; size: number; etag: string; lasts: boolean },
  ): Promise<FastifyReply> {
    const condition = request.headers['if-range'];
    const wanted = condition === undefined || condition === etag ? request.headers.range : undefined;
    const range = rangeOf(wanted, size);
    if (range === 'unsatisfiable') {
      void reply.header('Content-Range', `bytes */${size}`);
      return problem(reply, 416, 'media.range-not-satisfiable', 'The file is not that long.');
    }
    const part = range === 'whole' ? { start: 0, end: size - 1 } : range;
    if (range !== 'whole')
      void reply.code(206).header('Content-Range', `bytes ${part.start}-${part.end}/${size}`);
    void reply.header('Content-Length', String(part.end - part.start + 1));
    if (request.method === 'HEAD' || size === 0) return reply.send();
    const bytes = lasts ? await this.hot.find(key, etag, size) : null;
    return reply.send(bytes ? bytes.subarray(part.start, part.end + 1) : this.storage.open(key, part));
  }
}

function problem(reply: FastifyReply, status: number, code: string, title: string): FastifyReply {
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: 'about:blank', title, status, code }));
}
