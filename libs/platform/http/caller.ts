import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A role a person holds over a unit; it reaches all units below. */
export interface RoleGrant {
  role: string;
  unitId: string;
  /** Path of the unit in the tree; the paths of all units below begin with it. */
  unitPath: string;
}

/** Who asks. */
export interface Caller {
  personId: string;
  sessionId: string;
  locale: string;
  roles: RoleGrant[];
  /** Somebody else has made the password and knows it; until it is changed nothing else can be done. */
  passwordTemporary?: boolean;
}

export type CallerRequest = FastifyRequest & { caller?: Caller };

/** Finds out who asks; the identity noun provides it. */
export abstract class Callers {
  /** null when nobody is signed in. */
  abstract of(request: FastifyRequest): Promise<Caller | null>;

  /** Who asks, if this process knows without looking it up; null says nothing. */
  abstract known(request: FastifyRequest): Caller | null;
}

/** The signed-in caller of a route that is not `@Open()`. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  if (!caller) throw new Error('CurrentCaller stands on a route that may be open');
  return caller;
});
