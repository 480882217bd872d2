import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { NotFound, Refused } from '@libs/platform';
import { consentText } from '../consents/consent-text.rule';
import { classTitle } from '../families/class-title.rule';
import { FamiliesRepository } from '../families/families.repository';
import { PhoneVault } from '../people/phone-vault';
import { GuardianInvitationsRepository } from './guardian-invitations.repository';
import { readInviteCode, showInviteCode } from './invite-code.rule';
import { InviteCodes } from './invite-codes.service';
import type { InvitationView } from './joining.view';

/** Who may join with which pupil: by the code of the class, or because the roster names the phone. */
@Injectable()
export class PupilFinder {
  constructor(
    private readonly codes: InviteCodes,
    private readonly invitations: GuardianInvitationsRepository,
    private readonly families: FamiliesRepository,
    private readonly units: Units,
    private readonly vault: PhoneVault,
  ) {}

  /** What a code opens. @throws NotFound `joining.code-unknown` for one that is wrong, expired or revoked */
  async show(typed: string): Promise<InvitationView> {
    const code = readInviteCode(typed);
    const unit = code && (await this.codes.classOf(code));
    if (!code || !unit)
      throw new NotFound('joining.code-unknown', 'This code is not valid, or not valid any more.');
    const consentVersion = consentText('privacy').textVersion;
    return { code: showInviteCode(code), ...(await this.placeOf(unit)), consentVersion };
  }

  /**
   * The pupil of that name in the code's class.
   * @throws Refused `joining.code-unknown`; `joining.pupil-unknown` when the class list has no such name: pupils are
   * put on it by the school alone
   */
  async byCode(typed: string, pupilName: string): Promise<string> {
    const code = readInviteCode(typed);
    const unit = code && (await this.codes.classOf(code));
    if (!unit) throw new Refused('joining.code-unknown', 'This code is not valid, or not valid any more.');
    const pupil = await this.families.findPupilByName(unit.id, pupilName);
    if (pupil) return pupil.id;
    const details = await this.placeOf(unit);
    throw new Refused('joining.pupil-unknown', 'The class list has no pupil of this name.', { details });
  }

  /** @param phone E.164. null when the roster does not name this phone for a pupil of that name. */
  byPhone(phone: string, pupilName: string): Promise<string | null> {
    return this.invitations.findPupilFor(this.vault.hash(phone), pupilName);
  }

  private async placeOf(unit: UnitEntity): Promise<{ className: string; schoolName: string }> {
    const line = await this.units.ancestors(unit);
    const named = (kind: string) => line.find((one) => one.kind === kind)?.name ?? '';
    return { className: classTitle(named('grade'), unit.name), schoolName: named('school') };
  }
}
