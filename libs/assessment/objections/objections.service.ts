import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, serialFrom } from '@libs/platform';
import { AssessmentNews } from '../assessments/assessment-news.service';
import { Assessments } from '../assessments/assessments.service';
import { Publicities } from '../publicity/publicities.service';
import { DecisionTerms } from './decision-terms.service';
import { ObjectionFiles } from './objection-files.service';
import type { ObjectionEntity } from './objection.entity';
import { ObjectionAnswered, ObjectionRaised } from './objection.event';
import type { Sender } from './sealed-sender.service';

export interface NewObjection {
  publicityId: string;
  text: string;
  /** Anybody's name and contact, or the school that objects. */
  from: { sender: Sender } | { unitId: string };
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
      const { state } = await this.assessments.hold(assessmentId);
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
      if (state === 'PUBLICITY') {
        await this.assessments.move(assessmentId, {
          action: 'object',
          role: 'platform',
          by: null,
          facts: { objectionId: objection.id },
        });
      }
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
      const { assessmentId } = await this.files.get(id);
      const { state } = await this.assessments.hold(assessmentId);
      await this.files.answer(id, { state: verdict, answer, by, at: this.terms.now() });
      await this.news.announce(ObjectionAnswered, { objectionId: id });
      if (state !== 'OBJECTION') return;
      const facts = { objectionId: id };
      const moved = { role: 'city_officer' as const, by, reason: answer, facts };
      if (verdict === 'UPHELD') await this.assessments.move(assessmentId, { action: 'refuse', ...moved });
      else if ((await this.files.countOpen(assessmentId)) === 0)
        await this.assessments.move(assessmentId, { action: 'settle-objection', ...moved });
    });
  }
}
