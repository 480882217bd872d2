import { Injectable } from '@nestjs/common';
import { Unauthenticated } from '@libs/platform';
import { Passwords } from '../people/passwords';
import { People } from '../people/people.service';
import { readPhone } from '../people/phone.rule';
import { Sessions } from './sessions.service';

@Injectable()
export class SignIn {
  constructor(
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Answers the new session's token.
   * @throws Unauthenticated `session.wrong`, the same for an unknown phone and a wrong password
   */
  async signIn(phone: string, password: string, device: string): Promise<string> {
    const number = readPhone(phone);
    const person = number === null ? null : await this.people.findByPhone(number);
    if (!(await this.passwords.matches(password, person?.passwordHash ?? null)) || !person) {
      throw new Unauthenticated('session.wrong', 'Phone number or password is not right.');
    }
    return this.sessions.open(person.id, device);
  }
}
