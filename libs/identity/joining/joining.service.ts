import { Injectable } from '@nestjs/common';
import { Malformed, Refused } from '@libs/platform';
import type { GuardianshipSource } from '../families/guardianship.entity';
import { nameProblem } from '../families/pupil-name.rule';
import { Passwords } from '../people/passwords';
import { People } from '../people/people.service';
import type { PersonEntity } from '../people/person.entity';
import { refusePhoneItself } from '../people/phone-itself';
import { Enrolment, type Joined } from './enrolment.service';
import type { AddChildBody, ChildBody, JoinBody } from './joining.dto';
import { PupilFinder } from './pupil-finder.service';

/**
 * Guardians join by themselves. There is no SMS to prove a phone number with, so a number alone opens nothing: either
 * the class has handed out its code, or the school has put number and pupil on its roster.
 */
@Injectable()
export class Joining {
  constructor(
    private readonly finder: PupilFinder,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly enrolment: Enrolment,
  ) {}

  /**
   * Opens an account, or adds the child to the account that has this phone and password.
   * @param phone E.164
   * @throws Refused `consent.required`, `consent.text-outdated`, `joining.code-unknown`, `joining.pupil-unknown`,
   * `joining.family-full`, `account.password-is-phone`, and `joining.not-recognised` for everything that would tell who has an account or stands
   * on a roster
   */
  async join(body: JoinBody, phone: string): Promise<Joined> {
    if (!body.consent) throw new Refused('consent.required', 'Without consent there can be no account.');
    checkNames({ name: body.name, pupilName: body.pupilName });
    const known = await this.people.findByPhone(phone);
    // The same work whether there is such an account or not.
    const right = await this.passwords.matches(body.password, known?.passwordHash ?? null);
    const pupilId = await this.pupilFor(body, phone);
    if (!pupilId || (known && !right)) throw notRecognised();
    const { relation, consentVersion, locale } = body;
    const child = { pupilId, relation, consentVersion, locale, source: sourceOf(body) };
    if (known) return this.enrolment.add(known.id, phone, child);
    refusePhoneItself(body.password, phone);
    try {
      return await this.enrolment.open({ name: body.name, phone, password: body.password, locale }, child);
    } catch (error) {
      // A second click was quicker: now there is such an account, and the password decides.
      if (isTaken(error)) return this.join(body, phone);
      throw error;
    }
  }

  /** Adds a child to the caller's own account. @throws as `join` */
  async addChild(person: PersonEntity, body: AddChildBody): Promise<Joined> {
    checkNames({ pupilName: body.pupilName });
    const phone = this.people.phoneOf(person);
    const pupilId = phone && (await this.pupilFor(body, phone));
    if (!phone || !pupilId) throw notRecognised();
    const { relation, consentVersion } = body;
    const child = {
      pupilId,
      relation,
      locale: person.locale,
      source: sourceOf(body),
      ...(consentVersion ? { consentVersion } : {}),
    };
    return this.enrolment.add(person.id, phone, child);
  }

  private pupilFor(body: ChildBody, phone: string): Promise<string | null> {
    if (body.inviteCode) return this.finder.byCode(body.inviteCode, body.pupilName);
    return this.finder.byPhone(phone, body.pupilName);
  }
}

const sourceOf = (body: ChildBody): GuardianshipSource => (body.inviteCode ? 'code' : 'roster');

const notRecognised = () =>
  new Refused(
    'joining.not-recognised',
    'Phone number, password and the name of the pupil do not belong together.',
  );

function checkNames(names: Record<string, string>): void {
  const wrong = Object.keys(names).filter((field) => nameProblem(names[field] ?? ''));
  const message = 'is no name';
  if (wrong.length > 0)
    throw new Malformed(wrong.map((field) => ({ field, code: 'name.unreadable', message })));
}

function isTaken(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === 'person.phone-taken' || code === 'ER_DUP_ENTRY';
}
