import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, PersonErased } from '@libs/identity';
import { Handles } from '@libs/platform';
import { EvidenceRepository } from '../evidence/evidence.repository';
import { SelfAssessmentRepository } from './self-assessment.repository';

/** What a person in office has written and added here: told to the person; on deletion it is nobody's any more. */
@Injectable()
export class SelfAssessmentData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly repository: SelfAssessmentRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('assessments', async (personId) => ({
      queries: await this.repository.writtenBy(personId),
      evidence: await this.evidence.addedBy(personId),
    }));
  }

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.repository.forget(personId);
    await this.evidence.forget(personId);
  }
}
