import type { INestApplicationContext, Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Log } from '../log/log';
import { accessMark, refusalOf, type Access } from './access';
import { Callers, type Caller } from './caller';
import { answerWithProblem } from './problem.filter';

/** Answers a request, or null: this one is not as plain as the short way wants it. */
type Serve<C> = (controller: C, caller: Caller, request: FastifyRequest) => Promise<object> | null;

interface Declared {
  controller: Type<object>;
  method: string;
  serve: Serve<object>;
}

/**
 * For a route that makes most of the traffic: a request of somebody this process knows, who may, goes straight from
 * Fastify to `serve` and is answered with 200. Everything else, a body with a fault first of all, goes the way of every
 * route through Nest's guards and pipes, so that there is one place for what is refused and how. The route is
 * declared and described as any other; its log lines are sampled.
 */
export const ShortWay =
  <C extends object>(serve: Serve<C>): MethodDecorator =>
  (target, method, descriptor) => {
    const way = { controller: target.constructor, method: String(method), serve };
    RouteConfig({ frequent: true, way })(target, method, descriptor);
  };

/** To be called before the routes are made. */
export function openShortWays(server: FastifyInstance, app: INestApplicationContext): void {
  server.addHook('onRoute', (route) => {
    const { way } = (route.config ?? {}) as { way?: Declared };
    if (!way) return;
    const longWay = route.handler;
    const access = accessOf(way, app.get(Reflector));
    const [callers, log] = [app.get(Callers), app.get(Log)];
    const controller = app.get<object>(way.controller, { strict: false });
    // What is only ever data needs no policy for pages, which costs as much as reading the request.
    Object.assign(route, { helmet: false });
    route.handler = function (request, reply) {
      void reply.header('X-Content-Type-Options', 'nosniff');
      const fail = (error: unknown) => answerWithProblem(error, request, reply, log);
      try {
        const caller = callers.known(request);
        const answer = caller && !refusalOf(access, caller) ? way.serve(controller, caller, request) : null;
        if (!answer) return longWay.call(this, request, reply);
        answer.then((body) => void reply.send(body), fail);
      } catch (error) {
        fail(error);
      }
      return undefined;
    };
  });
}

function accessOf({ controller, method }: Declared, reflector: Reflector): Access {
  const handler = (controller.prototype as Record<string, () => void>)[method] as () => void;
  return reflector.getAllAndOverride<Access>(accessMark, [handler, controller]);
}
