import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import { Forbidden, type Problem } from '../errors/problem';
import type { Caller } from './caller';
import { may } from './policy';

/** What a route declares about who may: anybody, anybody signed in, or holders of one of the rights. */
export type Access = { open: true } | { rights: readonly string[] };

export const accessMark = 'access';
/** On the few routes that also answer who has not yet changed a password somebody else has made. */
export const beforeOwnPasswordMark = 'before-own-password';

/** No sign-in needed. */
export const Open = () => SetMetadata(accessMark, { open: true } satisfies Access);

/** Any signed-in person; the service answers only with what is theirs. */
export const SignedIn = () =>
  applyDecorators(SetMetadata(accessMark, { rights: [] } satisfies Access), ApiCookieAuth());

/** Holders of at least one of the rights over some unit; which things it reaches is the service's to check. */
export const Can = (...rights: [string, ...string[]]) =>
  applyDecorators(SetMetadata(accessMark, { rights } satisfies Access), ApiCookieAuth());

/** Also for a caller whose password somebody else knows: everybody else's routes stay shut until it is changed. */
export const BeforeOwnPassword = () => SetMetadata(beforeOwnPasswordMark, true);

/** Why this caller is refused, by what the route declares; null when let through. */
export function refusalOf(access: Access, caller: Caller, beforeOwnPassword = false): Problem | null {
  if ('open' in access) return null;
  if (caller.passwordTemporary && !beforeOwnPassword) {
    return new Forbidden('account.password-temporary', 'Set a password of your own first.');
  }
  const { rights } = access;
  return rights.length > 0 && !rights.some((right) => may(caller, right)) ? new Forbidden() : null;
}
