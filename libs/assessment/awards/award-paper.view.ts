import type { Readable } from 'node:stream';
import { dayInWords, printPapers, streamPapers, type PrintedPaper } from '@libs/platform';
import type { AwardEntity } from './award.entity';

const names: Record<AwardEntity['tier'], [zh: string, en: string]> = {
  basic: ['基础家长学校', 'Basic Parent School'],
  excellent: ['优秀家长学校', 'Excellent Parent School'],
  model: ['示范家长学校', 'Model Parent School'],
  star: ['星级家长学校', 'Star Parent School'],
};

/** One award on paper, or a cycle's, one a page. `checkUrl` is where anybody can check one. */
export function printAwards(
  awards: AwardEntity[],
  checkUrl: (award: AwardEntity) => string,
): Promise<Buffer> {
  const [first] = awards;
  const title =
    awards.length === 1 && first ? `${names[first.tier][0]}证书 ${first.number}` : '家长学校称号证书';
  const at = awards.reduce(
    (latest, each) => (each.awardedAt > latest ? each.awardedAt : latest),
    new Date(0),
  );
  const author = `${first?.cityName ?? ''}家长学校`;
  const file = { title, author, subject: 'Certificate of parent school title', at };
  return printPapers(
    file,
    awards.map((award) => paperOf(award, checkUrl(award))),
  );
}

/** All of a cycle, one a page, written while they are read. */
export function streamAwards(
  awards: AsyncIterable<AwardEntity>,
  checkUrl: (award: AwardEntity) => string,
  at: Date,
): Promise<Readable> {
  async function* papers(): AsyncGenerator<PrintedPaper> {
    for await (const award of awards) yield paperOf(award, checkUrl(award));
  }
  const file = {
    title: '家长学校称号证书',
    author: '家长学校',
    subject: 'Certificates of parent school titles',
    at,
  };
  return streamPapers(file, papers());
}

function paperOf(award: AwardEntity, checkUrl: string): PrintedPaper {
  const [title, titleEn] = names[award.tier];
  return {
    heading: `${award.cityName}家长学校`,
    title,
    titleEn: titleEn.toUpperCase(),
    holder: `${award.schoolName}家长学校`,
    statement:
      `经学校自评、逐级评审与社会公示，达到《家长学校评定标准》规定的要求，\n` +
      `授予“${title}”称号，有效期自 ${dayInWords(award.sinceDay)}至 ${dayInWords(award.untilDay)}。\n特发此证。`,
    statementEn:
      `is awarded the title of ${titleEn} after self-assessment and review, ` +
      `valid from ${award.sinceDay} to ${award.untilDay}.`,
    number: award.number,
    checkUrl,
    issuer: `${award.cityName}教育局`,
    issuedOn: award.sinceDay,
  };
}
