import { Injectable, type StreamableFile } from '@nestjs/common';
import { Units } from '@libs/organization';
import { NotFound, PaperShelf } from '@libs/platform';
import { Assessments } from '../assessments/assessments.service';
import type { EvidenceEntity } from './evidence.entity';
import { EvidenceRepository } from './evidence.repository';
import { evidenceView, type EvidenceView } from './evidence.view';
import { RecordsQuery } from './records.query';

/** The evidence of an assessment for whoever may read it; who may is for the caller to ask. */
@Injectable()
export class EvidenceReading {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly records: RecordsQuery,
    private readonly assessments: Assessments,
    private readonly units: Units,
    private readonly shelf: PaperShelf,
  ) {}

  /** All that stands, by code; bounded by the codes there are and ten pieces for each. */
  async listOf(assessmentId: string): Promise<EvidenceView[]> {
    const { unitId } = await this.assessments.get(assessmentId);
    const found = await this.evidence.listOf(assessmentId);
    const ids = found.flatMap(({ recordId }) => (recordId ? [recordId] : []));
    const records = await this.records.find(await this.units.get(unitId), ids);
    return found.map((each) => evidenceView(each, records.get(each.recordId ?? '')));
  }

  /** @throws NotFound `evidence.not-found` */
  async get(id: string): Promise<EvidenceEntity> {
    const found = await this.evidence.find(id);
    if (!found) throw new NotFound('evidence.not-found', 'There is no such piece of evidence.');
    return found;
  }

  /** @throws NotFound for a link, or for what was taken away */
  open({ file, removedAt }: EvidenceEntity): Promise<StreamableFile> {
    return this.shelf.open(removedAt ? null : file);
  }
}
