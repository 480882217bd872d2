import { Injectable } from '@nestjs/common';
import { Clock, newId, Transactions } from '@libs/platform';
import { ApplicationDays } from '../../assessments/application-days.service';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { Assessments } from '../../assessments/assessments.service';
import { ReturnReasonRepository } from './return-reason.repository';

const loggedLength = 2000;

interface GivenBack {
  by: string;
  version: number;
  said: { item: string | null; reason: string }[];
}

/** Giving back is one act: the reasons and the move stand together or not at all. */
@Injectable()
export class ReturnWork {
  constructor(
    private readonly assessments: Assessments,
    private readonly reasons: ReturnReasonRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly days: ApplicationDays,
  ) {}

  /** @throws Conflict `assessment.return-too-late`, and as a move does */
  async giveBack(id: string, { by, version, said }: GivenBack): Promise<AssessmentEntity> {
    await this.days.checkReturn(await this.assessments.get(id));
    return this.transactions.run(async () => {
      const inAll = said.map(({ item, reason }) => (item ? `${item}：${reason}` : reason)).join('\n');
      const moved = await this.assessments.move(id, {
        action: 'return',
        role: 'district_officer',
        by,
        // The log keeps the beginning; the whole list stands in its own table.
        reason: inAll.slice(0, loggedLength),
        facts: { reasons: said.length },
        expectedVersion: version,
      });
      const round = (await this.reasons.lastRound(id)) + 1;
      const returnedAt = this.clock.now();
      await this.reasons.add(
        said.map((each, position) => ({
          id: newId(),
          assessmentId: id,
          round,
          position,
          ...each,
          returnedAt,
        })),
      );
      return moved;
    });
  }
}
