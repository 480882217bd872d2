import { Refused } from '@libs/platform';
import { isPhoneItself } from './phone.rule';

/** @throws Refused `account.password-is-phone` for a password that somebody chooses for the account with this number */
export function refusePhoneItself(password: string, phone: string | null): void {
  if (!isPhoneItself(password, phone)) return;
  throw new Refused('account.password-is-phone', 'A phone number is no password for its own account.');
}
