import { Injectable } from '@nestjs/common';
import { Clock, Handles } from '@libs/platform';
import { CertificateFiles } from './certificate-file.service';
import { CertificateIssued } from './certificate-issued.event';
import type { CertificateEntity } from './certificate.entity';
import { CertificateRepository } from './certificate.repository';

const day = 24 * 3600 * 1000;

@Injectable()
export class CertificateJob {
  constructor(
    private readonly repository: CertificateRepository,
    private readonly files: CertificateFiles,
    private readonly clock: Clock,
  ) {}

  @Handles(CertificateIssued)
  async onCertificateIssued({ certificateId }: { certificateId: string }): Promise<void> {
    const certificate = await this.repository.find(certificateId);
    if (certificate && this.isRecent(certificate)) await this.files.make(certificate);
  }

  /** The papers of a history laid down at once are made when somebody asks for them. */
  private isRecent({ issuedAt }: CertificateEntity): boolean {
    return this.clock.now().getTime() - issuedAt.getTime() < 30 * day;
  }
}
