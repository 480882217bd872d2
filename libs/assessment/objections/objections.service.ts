import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, serialFrom } from '@libs/platform';
import type { StateChange } from '@libs/rating';
import { AssessmentNews } from '../assessments/assessment-news.service';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { Assessments } from '../assessments/assessments.service';
import { Publicities } from '../publicity/publicities.service';
import { DecisionTerms } from './decision-terms.service';
import { ObjectionFiles } from './objection-files.service';
import type { ObjectionEntity } from './objection.entity';
import { ObjectionAnswered, ObjectionRaised } from './objection.event';
import type { Sender } from './sealed-sender.service';

type Said = Pick<StateChange, 'from' | 'to' | 'action' | 'by' | 'reason'>;

export interface NewObjection {
  publicityId: string;
  text: string;
  /** Anybody's name and contact, or the school that objects. */
  from: { sender: Sender } | { unitId: string; by: string };
}

/** Objections while a title is being shown. The first one holds the assessment until all are answered. */
@Injectable()
export class Objections {
  constructor(
    private readonly files: ObjectionFiles,
    private readonly publicities: Publicities,
    private readonly assessments: Assessments,
    private readonly news: AssessmentNews,
    private readonly terms: DecisionTerms,
  ) {}

  /** @throws NotFound `publicity.not-found` when it is not being shown today */
  raise({ publicityId, text, from }: NewObjection): Promise<ObjectionEntity> {
    return this.news.during(async () => {
      const { assessmentId } = await this.publicities.getRunning(publicityId);
      // Held from the beginning: of two that come at once, or come with an answer, the second sees the first.
      const held = await this.assessments.hold(assessmentId);
      const receivedAt = this.terms.now();
      const isPublic = 'sender' in from;
      const objection = await this.files.add({
        id: newId(),
        publicityId,
        assessmentId,
        receipt: serialFrom(randomBytes(16)),
        raisedBy: isPublic ? 'public' : 'school',
        sender: isPublic ? from.sender : null,
        raisingUnitId: isPublic ? null : from.unitId,
        text,
        receivedAt,
        dueDay: await this.terms.objectionDueDay(),
      });
      await this.news.announce(ObjectionRaised, { objectionId: objection.id });
      if (held.state === 'PUBLICITY') {
        await this.assessments.move(assessmentId, {
          action: 'object',
          role: 'platform',
          by: null,
          facts: { objectionId: objection.id },
        });
      }
      // Who objects without an office is not said here either.
      const said = { from: null, to: 'OPEN', action: 'raise', by: isPublic ? null : from.by, reason: '' };
      await this.note(objection, held, said);
      return objection;
    });
  }

  /**
   * Answers one. Dismissed, and none left open: the publicity goes on. Upheld: the title is refused at once, and the others are
   * still owed an answer.
   * @throws NotFound `objection.not-found`; Conflict `objection.answered`, `assessment.not-allowed`
   */
  answer(id: string, verdict: 'UPHELD' | 'DISMISSED', answer: string, by: string): Promise<void> {
    return this.news.during(async () => {
      const objection = await this.files.get(id);
      const held = await this.assessments.hold(objection.assessmentId);
      await this.files.answer(id, { state: verdict, answer, by, at: this.terms.now() });
      await this.news.announce(ObjectionAnswered, { objectionId: id });
      const said = { by, reason: answer };
      if (held.state === 'OBJECTION') await this.follow(objection, verdict, said);
      await this.note(objection, held, { from: 'OPEN', to: verdict, action: 'answer', ...said });
    });
  }

  /** What an answer does to an assessment that is held back. */
  private async follow(
    { id, assessmentId }: ObjectionEntity,
    verdict: 'UPHELD' | 'DISMISSED',
    said: { by: string; reason: string },
  ): Promise<void> {
    const moved = { role: 'city_officer' as const, ...said, facts: { objectionId: id } };
    if (verdict === 'UPHELD') await this.assessments.move(assessmentId, { action: 'refuse', ...moved });
    else if ((await this.files.countOpen(assessmentId)) === 0)
      await this.assessments.move(assessmentId, { action: 'settle-objection', ...moved });
  }

  private note(
    { id, assessmentId, raisedBy }: ObjectionEntity,
    { unitId }: Pick<AssessmentEntity, 'unitId'>,
    change: Said,
  ): Promise<void> {
    const about = { subject: 'objection', subjectId: id, unitId, facts: { assessmentId, raisedBy } } as const;
    return this.news.note({ ...about, ...change });
  }
}
