import { Server } from '@tus/server';

/** The protocol's server, whose refusals are problem+json like everybody else's, the finer points of the protocol included. */
export class TusServer extends Server {
  override write(...given: Parameters<Server['write']>): ReturnType<Server['write']> {
    const [context, headers, status, body = ''] = given;
    if (status < 400) return super.write(context, headers, status, body);
    headers.set('Content-Type', 'application/problem+json; charset=utf-8');
    headers.set('Cache-Control', 'no-store');
    if (status === 503) headers.set('Retry-After', '2');
    return super.write(context, headers, status, body.startsWith('{') ? body : problem(status, body));
  }
}

function problem(status: number, text: string): string {
  return JSON.stringify({ type: 'about:blank', title: text.trim(), status, code: 'upload.protocol' });
}
