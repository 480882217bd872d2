import { Injectable } from '@nestjs/common';
import { Conflict } from '@libs/platform';
import { CertificateDesk } from '../certificates/certificate-desk.service';
import type { CertificateKind } from '../certificates/certificate.entity';
import { CertificateFiles } from '../certificates/certificate-file.service';
import { Programmes, type Programme } from '../programmes/programmes.service';
import { CredentialIssuer } from './credential-issuer.service';
import { claimsOf, openBadge, type Certified } from './open-badge.rule';
import { OwnCredentialQuery } from './own-credential.query';
import { statusListUrl } from './status-lists.service';

/** A holder's certificate as a credential that other systems can check by themselves. */
@Injectable()
export class OwnCredentials {
  constructor(
    private readonly desk: CertificateDesk,
    private readonly files: CertificateFiles,
    private readonly query: OwnCredentialQuery,
    private readonly programmes: Programmes,
    private readonly issuer: CredentialIssuer,
  ) {}

  /**
   * Signed as a compact JWS, made on the spot. `named` puts the salted hash of the holder's name in.
   * @throws NotFound `certificate.not-found` for everybody but the holder
   * @throws Conflict `certificate.revoked-already`: what no longer holds is not signed anew
   * @throws Conflict `certificate.not-recorded-yet` for one from before there were credentials; the next night records it
   */
  async sign(personId: string, serial: string, named: boolean): Promise<string> {
    const certificate = await this.desk.getOwn(serial, personId);
    const row = await this.query.find(certificate.id);
    if (!row || row.subjectId === null || row.listNumber === null || row.listIndex === null) {
      throw new Conflict('certificate.not-recorded-yet', 'This certificate is recorded in the coming night.');
    }
    if (row.revokedAt) throw new Conflict('certificate.revoked-already', 'This certificate was revoked.');
    const programme = await this.programmes.get(row.programmeVersionId);
    const certified: Certified = {
      ...row,
      subjectId: row.subjectId,
      issuer: this.issuer.did,
      issuerName: row.cityName ? `${row.cityName}家长学校` : row.schoolName,
      programmeNumber: programme.number,
      programmeName: row.programmeZh,
      criteria: criteriaOf(row.kind, programme),
      schoolName: `${row.schoolName}家长学校`,
      checkUrl: this.files.checkUrl(certificate),
      statusListUrl: statusListUrl(this.issuer.address, row.listNumber),
      statusListIndex: row.listIndex,
    };
    const holder =
      named && row.holderName !== null && row.salt !== null ? { name: row.holderName, salt: row.salt } : null;
    return this.issuer.sign({ ...openBadge(certified, holder), ...claimsOf(certified) }, 'JWT');
  }
}

/** What was asked for, as the version's own titles say it. */
function criteriaOf(kind: CertificateKind, { rules }: Programme): string {
  if (kind === 'diploma')
    return '学段内每个学年都有家长结业 A guardian of the family graduated for every year of the stage';
  if (kind === 'commendation') {
    const { classHours, quiz } = rules.commendation;
    return `已结业 Graduated; 课时 Class hours: ≥ ${classHours}; 测评 Quiz: ≥ ${quiz}; 分享一次心得 One experience shared`;
  }
  const asked = rules.requirements.filter((one) => one.offered);
  const needs = asked.map((one) => {
    const need = 'needPercent' in one ? `${one.needPercent} %` : `${one.need}`;
    return `${one.title.zh} ${one.title.en}: ≥ ${need}`;
  });
  return needs.join('; ');
}
