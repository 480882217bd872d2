import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { Clock, NotFound, Refused, Transactions } from '@libs/platform';
import { CommendationRepository, type OwnCommendation } from './commendation.repository';

/** The wording of what a guardian agrees to; the words themselves stand in the web under this version. */
export const commendationTextVersion = '2026-11';

/** A guardian's own commendations, and whether the school may show them. */
@Injectable()
export class OwnCommendations implements OnModuleInit {
  constructor(
    private readonly repository: CommendationRepository,
    private readonly personal: PersonalData,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('commendations', async (personId) => {
      const own = await this.listOf(personId);
      return own.map(({ schoolYear, schoolName, pupilName, consentedAt, withdrawnAt }) => {
        return { schoolYear, schoolName, pupilName, consentedAt, withdrawnAt };
      });
    });
  }

  listOf(personId: string): Promise<OwnCommendation[]> {
    return this.repository.ofPerson(personId);
  }

  /**
   * Agrees that the school names her, or takes that back; the same twice has effect once.
   * @throws NotFound `commendation.not-found` for another person's
   * @throws Refused `commendation.text-changed` when she has read other words than those in force
   */
  async agree(personId: string, id: string, agreed: boolean, textVersion: string): Promise<OwnCommendation> {
    if (agreed && textVersion !== commendationTextVersion) {
      throw new Refused('commendation.text-changed', 'The wording has changed; please read it again.');
    }
    await this.transactions.run(async () => {
      const commendation = await this.repository.lock(id);
      if (commendation?.personId !== personId) throw missing();
      const shown = commendation.consentedAt !== null && commendation.withdrawnAt === null;
      if (shown === agreed) return;
      const now = this.clock.now();
      await this.repository.change(
        id,
        agreed ? { consentedAt: now, consentText: textVersion, withdrawnAt: null } : { withdrawnAt: now },
      );
    });
    const own = (await this.listOf(personId)).find((one) => one.id === id);
    if (!own) throw missing();
    return own;
  }

  forget(personId: string): Promise<void> {
    return this.repository.forget(personId, this.clock.now());
  }
}

const missing = (): NotFound => new NotFound('commendation.not-found', 'There is no such commendation.');
