import { EvidenceDesk } from './evidence-desk.service';
import { EvidenceReading } from './evidence-reading.service';
import { EvidenceWork } from './evidence-work.service';
import { AssessmentEvidenceController } from './evidence.controller';
import { EvidenceEntity } from './evidence.entity';
import { EvidenceRepository } from './evidence.repository';
import { RecordsQuery } from './records.query';

/** What speaks for an assessment, for the module of the noun. */
export const evidence = {
  entities: [EvidenceEntity],
  controllers: [AssessmentEvidenceController],
  providers: [EvidenceRepository, RecordsQuery, EvidenceReading, EvidenceWork, EvidenceDesk],
};
