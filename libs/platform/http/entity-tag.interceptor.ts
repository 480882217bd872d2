import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Tags an answer with the hash of its content; a browser that has the same already gets 304 and no body. */
@Injectable()
export class EntityTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<object>): Observable<object | undefined> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        const tag = `W/"${createHash('sha1').update(JSON.stringify(answer)).digest('base64url')}"`;
        void reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
        if (!request.headers['if-none-match']?.includes(tag)) return answer;
        void reply.status(304);
        return undefined;
      }),
    );
  }
}
