import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Handles } from '@libs/platform';
import { CommendationCertificates } from './commendation-certificates.service';
import { CommendationGranted } from './commendation.event';
import { OwnCommendations } from './own-commendations.service';

@Injectable()
export class CommendationJob {
  constructor(
    private readonly certificates: CommendationCertificates,
    private readonly own: OwnCommendations,
  ) {}

  @Handles(CommendationGranted)
  async onCommendationGranted({ commendationId }: { commendationId: string }): Promise<void> {
    await this.certificates.issue(commendationId);
  }

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.own.forget(personId);
  }
}
