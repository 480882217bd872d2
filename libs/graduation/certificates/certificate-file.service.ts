import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config, dayOf, printedSerial, Storage } from '@libs/platform';
import { printCertificate } from './certificate-paper.view';
import type { CertificateEntity } from './certificate.entity';

/** Certificates as files. A file can always be made again from its row, byte for byte. */
@Injectable()
export class CertificateFiles {
  constructor(
    private readonly storage: Storage,
    private readonly config: Config,
  ) {}

  /** Does nothing when it is there, or when there is nobody any more to print it for. */
  async make(certificate: CertificateEntity): Promise<void> {
    const { holderName } = certificate;
    if (holderName === null || (await this.storage.exists(this.keyOf(certificate)))) return;
    const paper = await printCertificate({
      kind: certificate.kind,
      serial: printedSerial(certificate.serial),
      holder: holderName,
      programme: { zh: certificate.programmeZh, en: certificate.programmeEn },
      schoolName: certificate.schoolName,
      cityName: certificate.cityName,
      schoolYear: certificate.schoolYear,
      classHours: certificate.classHours,
      topics: certificate.topicCount,
      quizScore: certificate.quizScore,
      issuedOn: dayOf(certificate.issuedAt),
      issuedAt: certificate.issuedAt,
      checkUrl: this.checkUrl(certificate),
    });
    await this.storage.write(this.keyOf(certificate), paper);
  }

  /** The PDF, made on the spot when the worker has not come to it yet or the file was lost. */
  async open(certificate: CertificateEntity): Promise<Readable> {
    await this.make(certificate);
    return this.storage.open(this.keyOf(certificate));
  }

  remove(certificate: CertificateEntity): Promise<void> {
    return this.storage.remove(this.keyOf(certificate));
  }

  /** Where anybody can check it, without signing in. */
  checkUrl(certificate: CertificateEntity): string {
    return `${this.config.publicUrl.replace(/\/$/, '')}/check/${printedSerial(certificate.serial)}`;
  }

  private keyOf({ serial }: CertificateEntity): string {
    return `certificates/${serial.slice(0, 2)}/${serial}.pdf`;
  }
}
