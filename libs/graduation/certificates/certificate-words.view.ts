import type { CertificateKind } from './certificate.entity';

/** Everything printed, as it was on the day of issue. `classHours` has one decimal, `quizScore` is 0–100 or null, `issuedOn` is a day in Asia/Shanghai. */
export interface CertificateFace {
  kind: CertificateKind;
  serial: string;
  holder: string;
  programme: { zh: string; en: string };
  schoolName: string;
  cityName: string;
  schoolYear: string;
  classHours: number;
  topics: number;
  quizScore: number | null;
  issuedOn: string;
  issuedAt: Date;
  checkUrl: string;
}

/** What a paper says in its middle. */
interface PaperWords {
  title: string;
  titleEn: string;
  statement: string;
  statementEn: string;
}

type Wording = (face: CertificateFace) => PaperWords;

const yearsOf = ({ schoolYear }: CertificateFace): [string, string] => {
  const [from = '', to = ''] = schoolYear.split('-');
  return [from, to];
};

const graduation: Wording = (face) => {
  const [from, to] = yearsOf(face);
  const { programme, schoolName, topics, quizScore } = face;
  const hours = face.classHours.toFixed(1);
  const quiz = quizScore === null ? '' : `，测评成绩 ${quizScore} 分`;
  const scored = quizScore === null ? '' : `, with a best quiz result of ${quizScore}`;
  return {
    title: '结业证书',
    titleEn: 'CERTIFICATE OF COMPLETION',
    statement:
      `于 ${from}–${to} 学年在${schoolName}家长学校修完《${programme.zh}》，\n` +
      `累计学习 ${hours} 课时，学完 ${topics} 个主题${quiz}，达到结业要求，\n准予结业，特发此证。`,
    statementEn:
      `has completed the ${programme.en} in the school year ${from}–${to}: ` +
      `${hours} class hours of verified learning in ${topics} topics${scored}.`,
  };
};

const commendation: Wording = (face) => {
  const [from, to] = yearsOf(face);
  const hours = face.classHours.toFixed(1);
  const score = face.quizScore ?? 0;
  return {
    title: '优秀学员',
    titleEn: 'CERTIFICATE OF COMMENDATION',
    statement:
      `于 ${from}–${to} 学年在${face.schoolName}家长学校结业，\n` +
      `累计学习 ${hours} 课时，测评成绩 ${score} 分，并乐于分享家庭教育的心得，\n被评为优秀学员，特发此证。`,
    statementEn:
      `is commended for the school year ${from}–${to}: ${hours} class hours of verified learning, ` +
      `a best quiz result of ${score}, and an experience shared with other families.`,
  };
};

const diploma: Wording = (face) => {
  const hours = face.classHours.toFixed(1);
  return {
    title: '学段结业证书',
    titleEn: 'STAGE DIPLOMA',
    statement:
      `一家在${face.schoolName}家长学校的《${face.programme.zh}》中，\n` +
      `每个学年都有家长结业，累计学习 ${hours} 课时，学完 ${face.topics} 个主题，\n完成本学段的学习，特发此证。`,
    statementEn:
      `and family have completed the ${face.programme.en}: a guardian graduated for every school year, ` +
      `with ${hours} class hours of verified learning in ${face.topics} topics altogether.`,
  };
};

const wordings: Record<CertificateFace['kind'], Wording> = { graduation, commendation, diploma };

export const paperWords: Wording = (face) => wordings[face.kind](face);
