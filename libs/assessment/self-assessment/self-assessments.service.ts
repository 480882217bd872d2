import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { may, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { schoolStates } from '../assessments/transition.rule';
import { EvidenceReading } from '../evidence/evidence-reading.service';
import { AssessedItems } from './assessed-items.service';
import { checklistOf, type Checklist } from './checklist.rule';
import { isQueryable } from './queryable.rule';
import { FiguresBehind } from './figures-behind.service';
import { SelfAssessmentRepository } from './self-assessment.repository';
import { figureQueryView, type SelfAssessmentView } from './self-assessment.view';

type Read = Pick<SelfAssessmentView, 'items'> & { checklist: Checklist };

/** What a school says of itself beside what is counted, and what is still missing. */
@Injectable()
export class SelfAssessments {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly items: AssessedItems,
    private readonly repository: SelfAssessmentRepository,
    private readonly evidence: EvidenceReading,
    private readonly figures: FiguresBehind,
  ) {}

  async get(caller: Caller, id: string): Promise<SelfAssessmentView> {
    const { assessment, school } = await this.access.open(caller, 'assessment.view', id);
    const { items, checklist } = await this.read(assessment, school, caller.locale);
    const offices = this.access.officesOver(caller, school);
    const isSchool = offices.includes('coordinator');
    return {
      items,
      ...checklist,
      editable: isSchool && schoolStates.includes(assessment.state),
      mayQuery: isSchool && isQueryable(assessment),
      mayAnswer: offices.includes('district_officer') && may(caller, 'assessment.answer-query'),
    };
  }

  /** All items with what was said of them, and the checklist that follows. */
  async read(assessment: AssessmentEntity, school: UnitEntity, locale: string): Promise<Read> {
    const assessed = await this.items.list(assessment);
    const estimates = await this.repository.estimatesOf(assessment.id);
    const queries = await this.repository.queriesOf(assessment.id);
    const evidence = await this.evidence.listOf(assessment.id);
    const items = assessed.map(({ name, ...item }) => {
      const said = estimates.find(({ code }) => code === item.code);
      const points = said?.estimate ?? null;
      return {
        ...item,
        name: locale.startsWith('en') ? name.en : name.zh,
        estimate: points === null ? null : Number(points),
        note: said?.note ?? '',
        version: said?.version ?? 0,
        queries: queries.filter(({ code }) => code === item.code).map(figureQueryView),
        evidence: evidence.filter(({ code }) => code === item.code),
      };
    });
    const result = await this.figures.of(assessment, school);
    const checklist = checklistOf({
      tier: assessment.targetTier,
      items: assessed,
      metGates: new Set(result?.gates.filter((gate) => gate.met).map(({ code }) => code)),
      conditions: result?.tiers.find(({ tier }) => tier === assessment.targetTier)?.conditions ?? [],
      evidence: new Map(items.map((item) => [item.code, item.evidence.length])),
      estimates: new Map(
        items.flatMap(({ code, estimate }) => (estimate === null ? [] : [[code, estimate] as const])),
      ),
      openQueries: queries.filter(({ state }) => state === 'OPEN').map(({ code }) => code),
    });
    return { items, checklist };
  }
}
