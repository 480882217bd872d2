import { Injectable } from '@nestjs/common';
import { PupilsStates, type GuardianState } from '@libs/graduation';
import type { UnitEntity } from '@libs/organization';
import { Clock, dayOf, schoolYearOf, type Caller } from '@libs/platform';
import { SmallGroups } from '../year/small-groups.service';
import { ClassFamiliesQuery, type FamilyRow } from './class-families.query';
import { ClassLookRepository } from './class-look.repository';
import { totalsOf } from './class-progress.rule';
import type { ClassProgressView, FamilyProgressView, GuardianProgressView } from './class-progress.view';

/** How the families of a class are getting on: to help, never to publish (domain: people; never, 1). */
@Injectable()
export class ClassProgress {
  constructor(
    private readonly families: ClassFamiliesQuery,
    private readonly states: PupilsStates,
    private readonly looks: ClassLookRepository,
    private readonly groups: SmallGroups,
    private readonly clock: Clock,
  ) {}

  /** Single names are for the class teacher of this very class; that anybody has looked is written down first. */
  async of(caller: Caller, unit: UnitEntity): Promise<ClassProgressView> {
    const now = this.clock.now();
    const named = caller.roles.some(({ role, unitId }) => role === 'class_teacher' && unitId === unit.id);
    await this.looks.add({ classId: unit.id, personId: caller.personId, withNames: named, lookedAt: now });
    const { code: schoolYear } = schoolYearOf(now);
    const rows = await this.families.of(unit.id);
    const pupilIds = [...new Set(rows.map(({ pupilId }) => pupilId))];
    const families = familiesOf(rows, await this.states.of(pupilIds, schoolYear));
    const active = await this.families.active(unit.id, `${dayOf(now).slice(0, 7)}-01`);
    const totals = totalsOf(families, active, { named, few: await this.groups.hides(unit) });
    return { classId: unit.id, name: unit.name, schoolYear, totals, families: named ? families : null };
  }
}

function familiesOf(rows: FamilyRow[], states: GuardianState[]): FamilyProgressView[] {
  const stateOf = new Map(states.map((state) => [`${state.pupilId} ${state.personId}`, state]));
  const families = new Map<string, FamilyProgressView>();
  for (const row of rows) {
    const { pupilId, pupilName } = row;
    const family = families.get(pupilId) ?? { pupilId, pupilName, graduated: false, guardians: [] };
    families.set(pupilId, family);
    if (row.personId === null) continue;
    const guardian = guardianOf(row, stateOf.get(`${pupilId} ${row.personId}`));
    family.guardians.push(guardian);
    family.graduated ||= guardian.graduated;
  }
  return [...families.values()];
}

function guardianOf(row: FamilyRow, state: GuardianState | undefined): GuardianProgressView {
  return {
    name: row.guardianName ?? '',
    relation: row.relation ?? '',
    classHours: state?.hours ?? 0,
    graduated: state?.graduated ?? false,
    left: (state?.open ?? []).map(({ code, title, left, unit }) => ({
      code,
      title: title.zh,
      titleEn: title.en,
      left,
      unit,
    })),
  };
}
