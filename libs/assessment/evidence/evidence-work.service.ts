import { Injectable } from '@nestjs/common';
import {
  Clock,
  Conflict,
  documentOf,
  newId,
  PaperShelf,
  Refused,
  Transactions,
  type KeptPaper,
} from '@libs/platform';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { Assessments } from '../assessments/assessments.service';
import { schoolStates } from '../assessments/transition.rule';
import type { EvidenceEntity } from './evidence.entity';
import { EvidenceRepository } from './evidence.repository';
import { mostEvidence } from './record-kind.rule';
import type { LinkedRecord } from './records.query';

/** What a school adds to its evidence and takes away, while the assessment is with it. */
@Injectable()
export class EvidenceWork {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly assessments: Assessments,
    private readonly shelf: PaperShelf,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * A PDF, a picture without what the camera wrote into it, or a .docx; judged by content.
   * @throws Refused `paper.not-a-document`, `paper.infected`, `evidence.too-many`; Unavailable `paper.scan-unavailable`;
   * Conflict `evidence.not-now`
   */
  async addFile(
    assessment: AssessmentEntity,
    code: string,
    by: string,
    { name, bytes }: { name: string; bytes: Buffer },
  ): Promise<EvidenceEntity> {
    checkOpen(assessment);
    const file = await this.shelf.keep('assessment-evidence', await documentOf(name, bytes));
    try {
      return await this.add(assessment.id, { code, title: name, file, record: null, by });
    } catch (error) {
      await this.shelf.drop([file.key]);
      throw error;
    }
  }

  /** A record linked twice for one code stays one. @throws Conflict `evidence.not-now`; Refused `evidence.too-many` */
  addLink(
    assessment: AssessmentEntity,
    code: string,
    by: string,
    record: LinkedRecord,
  ): Promise<EvidenceEntity> {
    return this.add(assessment.id, { code, title: record.title, file: null, record, by });
  }

  /** @throws Conflict `evidence.not-now` */
  remove(evidence: EvidenceEntity): Promise<void> {
    return this.transactions.run(async () => {
      checkOpen(await this.assessments.hold(evidence.assessmentId));
      await this.evidence.setRemoved(evidence.id, this.clock.now());
    });
  }

  /** @throws Conflict `evidence.not-now`; Refused `evidence.too-many` */
  restore(evidence: EvidenceEntity): Promise<void> {
    return this.transactions.run(async () => {
      checkOpen(await this.assessments.hold(evidence.assessmentId));
      checkRoom(await this.evidence.listFor(evidence.assessmentId, evidence.code));
      await this.evidence.setRemoved(evidence.id, null);
    });
  }

  private add(
    assessmentId: string,
    added: { code: string; title: string; file: KeptPaper | null; record: LinkedRecord | null; by: string },
  ): Promise<EvidenceEntity> {
    return this.transactions.run(async () => {
      checkOpen(await this.assessments.hold(assessmentId));
      const { code, title, file, record, by } = added;
      const there = await this.evidence.listFor(assessmentId, code);
      const same = record && there.find((each) => each.recordId === record.id);
      if (same) return same;
      checkRoom(there);
      const evidence: EvidenceEntity = {
        id: newId(),
        assessmentId,
        code,
        title: title.slice(0, 200),
        file,
        recordKind: record?.kind ?? null,
        recordId: record?.id ?? null,
        addedBy: by,
        addedAt: this.clock.now(),
        removedAt: null,
      };
      await this.evidence.add(evidence);
      return evidence;
    });
  }
}

function checkOpen({ state }: AssessmentEntity): void {
  if (schoolStates.includes(state)) return;
  throw new Conflict('evidence.not-now', 'The assessment is not with the school now.', { state });
}

function checkRoom(there: EvidenceEntity[]): void {
  if (there.length < mostEvidence) return;
  throw new Refused('evidence.too-many', 'Ten pieces of evidence for one item are enough.', {
    errors: [{ field: 'file', code: 'evidence.too-many', message: 'are ten already' }],
    details: { most: mostEvidence },
  });
}
