import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A Chinese mobile number in E.164 form (`+8613800000000`), however it was typed; null when it is none. */
export function readPhone(typed: string): string | null {
  const phone = parsePhoneNumberFromString(typed.normalize('NFKC'), 'CN');
  if (!phone?.isValid() || phone.country !== 'CN') return null;
  return /^\+861\d{10}$/.test(phone.number) ? phone.number : null;
}

/** Whether a password is the number itself, however it was typed: who knows how to reach a family would know it. */
export function isPhoneItself(password: string, e164: string | null): boolean {
  return e164 !== null && !/\p{L}/u.test(password) && readPhone(password) === e164;
}

/** `138****0000`, for people who look after a class list. */
export function maskPhone(e164: string): string {
  const local = e164.replace(/^\+86/, '');
  return `${local.slice(0, 3)}****${local.slice(-4)}`;
}
