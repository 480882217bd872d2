import type { UnitEntity } from '@libs/organization';
import { schoolYearOf, schoolYearStarting, dayOf } from '@libs/platform';
import type { Cycles, PaperFigure, PaperRecords, PaperTitle } from '@libs/rating';
import type { SchoolPlan, Standing } from './city-plan';
import { earlierTitles, heldBy, papersOf } from './held-titles';
import { paperFigures } from './standing-figures';

/** Two weeks, and until ten in the morning. */
const takenOverAfter = (14 * 24 + 10) * 3_600_000;

export interface PapersOf {
  school: UnitEntity;
  plan: SchoolPlan;
  /** The officer of the district. */
  officerId: string;
}

/** Takes over what the districts have on paper of the running cycle. */
export async function recordPapers(papers: PapersOf[], cycles: Cycles, records: PaperRecords): Promise<void> {
  const cycle = await cycles.current();
  for (const [officerId, own] of byOfficer(papers)) {
    const figures = own.flatMap((paper) => figuresOf(paper, papersOf(paper.plan)));
    await records.recordFigures(cycle.id, officerId, figures);
  }
}

/** Titles from before the last cycle, which the city took over one morning when that one began. */
export async function recordTitles(
  papers: PapersOf[],
  officerId: string,
  records: PaperRecords,
  now: Date,
): Promise<void> {
  const startYear = Number(schoolYearOf(now).code.slice(0, 4));
  const begun = schoolYearStarting(startYear - 1).from;
  const titles = papers.flatMap((paper) => titlesOf(paper, startYear));
  await records.recordTitles(officerId, titles, new Date(begun.getTime() + takenOverAfter));
}

/** The figures of the cycle that has ended: the papers were worth the tiers it awarded, and no more. */
export async function recordFiguresOf(
  papers: PapersOf[],
  cycleId: string,
  records: PaperRecords,
): Promise<void> {
  for (const [officerId, own] of byOfficer(papers)) {
    const figures = own.flatMap((paper) => lastFiguresOf(paper));
    await records.recordFigures(cycleId, officerId, figures);
  }
}

function byOfficer(papers: PapersOf[]): Map<string, PapersOf[]> {
  const officers = new Map<string, PapersOf[]>();
  for (const paper of papers)
    officers.set(paper.officerId, [...(officers.get(paper.officerId) ?? []), paper]);
  return officers;
}

/** A school that has a title to lose had no audit of minors' data on file last year: a gate. */
const withoutAudit = 'HC105';

function lastFiguresOf(paper: PapersOf): PaperFigure[] {
  const figures = figuresOf(paper, heldBy(paper.plan));
  if (paper.plan.code !== withoutAudit) return figures;
  return figures.map((figure) => (figure.measure === 'gate.minors-data' ? { ...figure, value: 0 } : figure));
}

function figuresOf({ school, plan }: PapersOf, standing: Standing): PaperFigure[] {
  return Object.entries(paperFigures(standing, plan.families)).map(([measure, figure]) => {
    const [value, outOf] = typeof figure === 'number' ? [figure] : figure;
    const document = `${school.name}家长学校年度台账（纸质）`;
    return { unitId: school.id, measure, value, ...(outOf === undefined ? {} : { outOf }), document };
  });
}

function titlesOf({ school, plan }: PapersOf, startYear: number): PaperTitle[] {
  return earlierTitles(plan).map(([tier, yearsAgo, years]) => {
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
