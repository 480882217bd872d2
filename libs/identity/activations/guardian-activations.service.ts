import { Injectable } from '@nestjs/common';
import { NotFound, type Caller } from '@libs/platform';
import { Families } from '../families/families.service';
import { RosterReach } from '../roster/roster-reach.service';
import { Activations, type Activation } from './activations.service';

/** A guardian who has forgotten the password asks the class teacher or the coordinator, who know her. */
@Injectable()
export class GuardianActivations {
  constructor(
    private readonly reach: RosterReach,
    private readonly families: Families,
    private readonly activations: Activations,
  ) {}

  /** @throws NotFound outside of the caller's class or school; Forbidden `activation.not-yours-to-help` */
  async help(caller: Caller, pupilId: string, personId: string): Promise<Activation> {
    await this.reach.pupil(caller, 'guardian.activate', pupilId);
    const guardians = await this.families.guardiansOf(pupilId);
    if (!guardians.some((guardian) => guardian.personId === personId)) {
      throw new NotFound('pupil.guardian-unknown', 'There is no such guardian here.');
    }
    return this.activations.issue(caller, personId, 'forgotten', pupilId);
  }
}
