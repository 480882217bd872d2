import { Injectable } from '@nestjs/common';
import { Handles } from '@libs/platform';
import { CertificateFiles } from './certificate-file.service';
import { CertificateIssued } from './certificate-issued.event';
import { CertificateRepository } from './certificate.repository';

@Injectable()
export class CertificateJob {
  constructor(
    private readonly repository: CertificateRepository,
    private readonly files: CertificateFiles,
  ) {}

  @Handles(CertificateIssued)
  async onCertificateIssued({ certificateId }: { certificateId: string }): Promise<void> {
    const certificate = await this.repository.find(certificateId);
    if (certificate) await this.files.make(certificate);
  }
}
