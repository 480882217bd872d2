import { requiredTopics, type Stage } from '@libs/organization';
import { groupedBy } from './grouped.rule';
import type { Counted } from './window.rule';

/** A stage some grade of a school is in, and whose courses the school's guardians are offered. */
export interface TaughtStage {
  schoolId: string;
  districtId: string | null;
  cityId: string | null;
  stage: Stage;
}

/** One stage × topic cell a unit has a published course of its own for. */
export interface OfferedCell {
  unitId: string;
  stage: string;
  topic: string;
}

const offerers = ({ schoolId, districtId, cityId }: TaughtStage): string[] =>
  [schoolId, districtId, cityId].filter((id) => id !== null);

/** Every unit whose courses reach one of the schools, each once. */
export const offerersOf = (taught: TaughtStage[]): string[] => [...new Set(taught.flatMap(offerers))];

/**
 * Required cells of the stages a school has, and how many of them its guardians are offered a course for, by the school,
 * its district or the city. A school none of whose stages requires anything is left out.
 */
export function deliveredCells(taught: TaughtStage[], offered: OfferedCell[]): Counted[] {
  const cells = new Set(offered.map(({ unitId, stage, topic }) => `${unitId} ${stage} ${topic}`));
  const schools = groupedBy(taught, ({ schoolId }) => schoolId);
  return [...schools].flatMap(([unitId, stages]): Counted[] => {
    const delivered = stages.flatMap((one) =>
      requiredTopics(one.stage).map((topic) =>
        offerers(one).some((offerer) => cells.has(`${offerer} ${one.stage} ${topic}`)),
      ),
    );
    if (delivered.length === 0) return [];
    const value = String(delivered.filter(Boolean).length);
    return [{ unitId, measure: 'curriculum-cells', value, of: String(delivered.length) }];
  });
}
