import { Injectable } from '@nestjs/common';
import { NotFound } from '@libs/platform';
import { Cycles, evidenceItems, Standards, type StandardDocument } from '@libs/rating';
import type { AssessmentEntity } from '../assessments/assessment.entity';

/** An indicator or gate of the cycle's standard, as a school speaks to it. */
export interface AssessedItem {
  code: string;
  kind: 'gate' | 'indicator';
  name: { zh: string; en: string };
  /** Points; 0 for a gate. */
  weight: number;
  /** People judge it by evidence; all else is counted. */
  judged: boolean;
}

/** What there is to say something about in an assessment: gates and indicators of the standard of its cycle. */
@Injectable()
export class AssessedItems {
  constructor(
    private readonly cycles: Cycles,
    private readonly standards: Standards,
  ) {}

  /** Gates first, in the order of the standard. */
  async list({ cycleId }: Pick<AssessmentEntity, 'cycleId'>): Promise<AssessedItem[]> {
    const { standardId } = await this.cycles.get(cycleId);
    return itemsOf((await this.standards.get(standardId)).document);
  }

  /** @throws NotFound `assessment.item-not-found` */
  async check(assessment: Pick<AssessmentEntity, 'cycleId'>, code: string): Promise<AssessedItem> {
    const item = (await this.list(assessment)).find((each) => each.code === code);
    if (!item) throw new NotFound('assessment.item-not-found', 'The standard has no such item.');
    return item;
  }
}

function itemsOf(standard: StandardDocument): AssessedItem[] {
  const judged = new Set(evidenceItems(standard).map(({ code }) => code));
  return [
    ...standard.gates.map(({ code, name }): AssessedItem => ({
      code,
      kind: 'gate',
      name,
      weight: 0,
      judged: judged.has(code),
    })),
    ...standard.indicators.map(({ code, name, weight }): AssessedItem => ({
      code,
      kind: 'indicator',
      name,
      weight,
      judged: judged.has(code),
    })),
  ];
}
