import type { UnitEntity } from '@libs/organization';
import { schoolYearOf, schoolYearStarting, dayOf } from '@libs/platform';
import type { Cycles, PaperFigure, PaperRecords, PaperTitle } from '@libs/rating';
import type { Standing } from './city-plan';
import { paperFigures } from './standing-figures';

export interface PapersOf {
  school: UnitEntity;
  standing: Standing;
  families: number;
  /** The officer of the district. */
  officerId: string;
}

/** Titles that were given before the platform, oldest first: years ago it began, years it lasts. */
const earlierTitles: Record<Standing, [tier: PaperTitle['tier'], yearsAgo: number, years: number][]> = {
  star: [
    ['excellent', 6, 3],
    ['model', 3, 3],
    ['star', 0, 3],
  ],
  model: [
    ['excellent', 3, 3],
    ['model', 0, 3],
  ],
  excellent: [['excellent', 1, 3]],
  basic: [['basic', 0, 1]],
  unrated: [],
};

/** Takes over what the districts have on paper: figures of the running cycle and titles held. */
export async function recordPapers(
  papers: PapersOf[],
  cycles: Cycles,
  records: PaperRecords,
  now: Date,
): Promise<void> {
  const cycle = await cycles.current();
  const startYear = Number(schoolYearOf(now).code.slice(0, 4));
  for (const officerId of new Set(papers.map((paper) => paper.officerId))) {
    const own = papers.filter((paper) => paper.officerId === officerId);
    await records.recordFigures(cycle.id, officerId, own.flatMap(figuresOf));
    await records.recordTitles(
      officerId,
      own.flatMap((paper) => titlesOf(paper, startYear)),
    );
  }
}

const stepBefore: Record<Standing, Standing> = {
  star: 'model',
  model: 'excellent',
  excellent: 'basic',
  basic: 'unrated',
  unrated: 'unrated',
};

/** The figures of an earlier cycle, when every school was a step behind. */
export async function recordFiguresOf(
  papers: PapersOf[],
  cycleId: string,
  records: PaperRecords,
): Promise<void> {
  for (const officerId of new Set(papers.map((paper) => paper.officerId))) {
    const own = papers.filter((paper) => paper.officerId === officerId);
    const before = own.map((paper) => ({ ...paper, standing: stepBefore[paper.standing] }));
    await records.recordFigures(cycleId, officerId, before.flatMap(figuresOf));
  }
}

function figuresOf({ school, standing, families }: PapersOf): PaperFigure[] {
  return Object.entries(paperFigures(standing, families)).map(([measure, figure]) => {
    const [value, outOf] = typeof figure === 'number' ? [figure] : figure;
    const document = `${school.name}家长学校年度台账（纸质）`;
    return { unitId: school.id, measure, value, ...(outOf === undefined ? {} : { outOf }), document };
  });
}

function titlesOf({ school, standing }: PapersOf, startYear: number): PaperTitle[] {
  return earlierTitles[standing].map(([tier, yearsAgo, years]) => {
    const from = startYear - yearsAgo;
    return {
      unitId: school.id,
      tier,
      since: dayOf(schoolYearStarting(from).from),
      until: dayOf(new Date(schoolYearStarting(from + years).from.getTime() - 1)),
      documentNumber: `禾教家〔${from}〕${school.code.slice(2)}号`,
    };
  });
}
