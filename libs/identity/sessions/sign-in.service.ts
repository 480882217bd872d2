import { Injectable } from '@nestjs/common';
import { Unauthenticated } from '@libs/platform';
import type { Origin } from '../limits/device-cookie';
import { SignInLimits } from '../limits/sign-in-limits.service';
import { Passwords } from '../people/passwords';
import { People } from '../people/people.service';
import { PhoneVault } from '../people/phone-vault';
import { readPhone } from '../people/phone.rule';
import type { SignInBody } from './session.dto';
import { Sessions } from './sessions.service';

@Injectable()
export class SignIn {
  constructor(
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly vault: PhoneVault,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * Answers the new session's token.
   * @throws Unauthenticated `session.wrong`, the same for an unknown phone and a wrong password, and
   * `session.password-expired`, said only to who knows the password; TooMany `request.too-many`
   */
  signIn({ phone, password }: SignInBody, device: string, origin: Origin): Promise<string> {
    const number = readPhone(phone);
    return this.limits.attempt(this.vault.hash(number ?? phone), origin, async () => {
      const person = number === null ? null : await this.people.findByPhone(number);
      if (!(await this.passwords.matches(password, person?.passwordHash ?? null)) || !person) {
        throw new Unauthenticated('session.wrong', 'Phone number or password is not right.');
      }
      if (this.people.passwordIsOver(person)) {
        throw new Unauthenticated('session.password-expired', 'This one-time password is over.');
      }
      return this.sessions.open(person.id, device);
    });
  }
}
