import { Injectable } from '@nestjs/common';
import { NotFound, Refused, Transactions } from '@libs/platform';
import { Families } from '../families/families.service';
import type { GuardianshipSource } from '../families/guardianship.entity';
import type { Relation } from '../families/relation.rule';
import { Sessions } from '../sessions/sessions.service';
import { GuardianInvitationsRepository } from './guardian-invitations.repository';

/** More guardians than this one child has not; a code that went astray does not fill a family with strangers. */
const mostGuardians = 6;

export interface WantedLink {
  personId: string;
  pupilId: string;
  relation: Relation;
  source: GuardianshipSource;
}

/** Begins and ends what joins a guardian to a pupil, with everything that belongs to it. */
@Injectable()
export class FamilyLinks {
  constructor(
    private readonly families: Families,
    private readonly invitations: GuardianInvitationsRepository,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
  ) {}

  /** Inside a transaction. @param phoneHash of the person, whose invitation is done with. @throws Refused `joining.family-full` */
  async begin(link: WantedLink, phoneHash: string): Promise<void> {
    const guardians = await this.families.guardiansOf(link.pupilId);
    if (guardians.length >= mostGuardians && !guardians.some(({ personId }) => personId === link.personId)) {
      throw new Refused('joining.family-full', 'This pupil has as many guardians as can be entered.');
    }
    await this.families.link([link]);
    await this.invitations.remove(link.pupilId, phoneHash);
    this.transactions.afterCommit(() => this.sessions.forget(link.personId));
  }

  /** What the person has learned stays. @throws NotFound when the child is not the person's */
  async end(personId: string, pupilId: string): Promise<void> {
    if (!(await this.families.unlink(pupilId, personId))) {
      throw new NotFound('joining.child-unknown', 'There is no such child here.');
    }
    await this.sessions.forget(personId);
  }

  /** Makes a changed class of the pupil count for its guardians at once. */
  async forgetGuardiansOf(pupilId: string): Promise<void> {
    const guardians = await this.families.guardiansOf(pupilId);
    await Promise.all(guardians.map(({ personId }) => this.sessions.forget(personId)));
  }
}
