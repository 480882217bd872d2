import { Injectable, type StreamableFile } from '@nestjs/common';
import { NotFound, pageOf, type Caller, type Page } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { AssessedItems } from '../self-assessment/assessed-items.service';
import { EvidenceReading } from './evidence-reading.service';
import { EvidenceWork } from './evidence-work.service';
import type { EvidenceLinkBody, RecordsPageQuery } from './evidence.dto';
import type { EvidenceEntity } from './evidence.entity';
import { evidenceView, type EvidenceView, type LinkedRecordView } from './evidence.view';
import { RecordsQuery } from './records.query';

/** Evidence at the desk of a school, and for the bureaus above it to read. */
@Injectable()
export class EvidenceDesk {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly reading: EvidenceReading,
    private readonly work: EvidenceWork,
    private readonly recorded: RecordsQuery,
    private readonly items: AssessedItems,
  ) {}

  async list(caller: Caller, id: string): Promise<EvidenceView[]> {
    const { assessment } = await this.access.open(caller, 'assessment.view', id);
    return this.reading.listOf(assessment.id);
  }

  async records(caller: Caller, id: string, query: RecordsPageQuery): Promise<Page<LinkedRecordView>> {
    const { school } = await this.access.open(caller, 'assessment.apply', id);
    const { rows, total } = await this.recorded.page(school, query.kind, query.q ?? '', query);
    return pageOf(rows, query, total);
  }

  async addFile(
    caller: Caller,
    id: string,
    code: string,
    file: { name: string; bytes: Buffer },
  ): Promise<EvidenceView> {
    const { assessment } = await this.access.open(caller, 'assessment.apply', id);
    await this.items.check(assessment, code);
    return evidenceView(await this.work.addFile(assessment, code, caller.personId, file), undefined);
  }

  /** @throws NotFound `evidence.record-not-found` also for a record of another school */
  async addLink(
    caller: Caller,
    id: string,
    code: string,
    { kind, recordId }: EvidenceLinkBody,
  ): Promise<EvidenceView> {
    const { assessment, school } = await this.access.open(caller, 'assessment.apply', id);
    await this.items.check(assessment, code);
    const record = (await this.recorded.find(school, [recordId])).get(recordId);
    if (record?.kind !== kind)
      throw new NotFound('evidence.record-not-found', 'This school has no such record.');
    return evidenceView(await this.work.addLink(assessment, code, caller.personId, record), record);
  }

  async open(caller: Caller, evidenceId: string): Promise<StreamableFile> {
    return this.reading.open(await this.get(caller, 'assessment.view', evidenceId));
  }

  async remove(caller: Caller, evidenceId: string): Promise<void> {
    await this.work.remove(await this.get(caller, 'assessment.apply', evidenceId));
  }

  async restore(caller: Caller, evidenceId: string): Promise<void> {
    await this.work.restore(await this.get(caller, 'assessment.apply', evidenceId));
  }

  private async get(caller: Caller, right: string, evidenceId: string): Promise<EvidenceEntity> {
    const evidence = await this.reading.get(evidenceId);
    await this.access.open(caller, right, evidence.assessmentId);
    return evidence;
  }
}
