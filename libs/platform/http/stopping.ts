import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../errors/problem';

/** Whether this process has been asked to end: what it is at is answered, nothing new is begun. */
@Injectable()
export class Stopping implements OnModuleDestroy {
  private asked = false;

  get begun(): boolean {
    return this.asked;
  }

  /** The first that is called of all that happens at the end, long before the port is given up. */
  onModuleDestroy(): void {
    this.asked = true;
  }
}

/** On a connection kept open a client could go on for ever; it is sent to another process, or to this one's successor. */
export function refuseWhileStopping(server: FastifyInstance, stopping: Stopping): void {
  server.addHook('onRequest', (_request, reply, done) => {
    if (!stopping.begun) return done();
    void reply.header('Connection', 'close');
    done(new Unavailable('server.unavailable', 2));
  });
}
