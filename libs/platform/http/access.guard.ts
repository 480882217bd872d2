import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Unauthenticated } from '../errors/problem';
import { accessMark, beforeOwnPasswordMark, refusalOf, type Access } from './access';
import { Callers, type CallerRequest } from './caller';

/**
 * Lets a request through when the caller holds what the route declares: 401 for strangers, 403 without the right, and
 * 403 `account.password-temporary` for who has to set an own password first.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<Access>(accessMark, marked);
    const request = context.switchToHttp().getRequest<CallerRequest>();
    if ('open' in access) return true;
    const caller = await this.callers.of(request);
    if (!caller) throw new Unauthenticated();
    request.caller = { ...caller, locale: pageLanguage(request) ?? caller.locale };
    const beforeOwnPassword = this.reflector.getAllAndOverride<boolean>(beforeOwnPasswordMark, marked);
    const refusal = refusalOf(access, caller, beforeOwnPassword);
    if (refusal) throw refusal;
    return true;
  }
}

/** The product's own pages say exactly which language they are in; a browser's list of wishes is none of ours. */
function pageLanguage({ headers }: CallerRequest): string | null {
  const said = headers['accept-language'];
  return said === 'zh-CN' || said === 'en' ? said : null;
}
