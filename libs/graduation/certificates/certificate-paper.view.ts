import { printPapers } from '@libs/platform';
import { paperWords, type CertificateFace } from './certificate-words.view';

/** The certificate as a PDF. The same face gives the same bytes, so a lost file can be made again. */
export function printCertificate(face: CertificateFace): Promise<Buffer> {
  const words = paperWords(face);
  const { cityName, schoolName, holder, serial, checkUrl, issuedOn, issuedAt } = face;
  const file = {
    title: `${face.programme.zh}${words.title} ${serial}`,
    author: `${schoolName}家长学校`,
    subject: words.titleEn.charAt(0) + words.titleEn.slice(1).toLowerCase(),
    at: issuedAt,
  };
  const paper = {
    ...words,
    heading: `${cityName}家长学校`,
    holder,
    number: serial,
    checkUrl,
    issuer: `${schoolName}家长学校`,
    issuedOn,
  };
  return printPapers(file, [paper]);
}
