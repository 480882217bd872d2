import { Injectable } from '@nestjs/common';
import { stageOfLevel, Units, type UnitEntity } from '@libs/organization';
import { FamiliesRepository } from '../../families/families.repository';
import { GuardianInvitationsRepository } from '../../joining/guardian-invitations.repository';
import { gradeNameOf } from './grade-name.rule';
import type { StoredCells } from './roster-import-row.entity';
import type { RosterNow, RosterPlan } from './roster-plan.rule';

const rowsAStatement = 1000;

/** Carries out a plan, a few statements for any number of rows. Inside a transaction. */
@Injectable()
export class RosterWriter {
  constructor(
    private readonly units: Units,
    private readonly families: FamiliesRepository,
    private readonly invitations: GuardianInvitationsRepository,
  ) {}

  async write(school: UnitEntity, plan: RosterPlan, now: RosterNow, rows: StoredCells[]): Promise<void> {
    const classes = await this.classes(school, plan, now);
    const pupils = await this.pupils(plan, now, classes);
    const invitations = plan.newInvitations.map(({ pupilRef, line, guardian }) => {
      const invited = rows[line]?.guardians[guardian];
      if (!invited) throw new Error(`the plan names a guardian that row ${line} has not`);
      const { name, relation, phone } = invited;
      const sealed = {
        phoneCipher: Buffer.from(phone.cipher, 'base64'),
        phoneKey: phone.keyId,
        phoneHash: phone.hash,
      };
      return { pupilId: known(pupils, pupilRef), name, relation, ...sealed };
    });
    for (const part of parts(invitations)) await this.invitations.add(part);
  }

  private async classes(school: UnitEntity, plan: RosterPlan, now: RosterNow): Promise<Map<string, string>> {
    const grades = new Map((await this.units.children(school.id)).map((grade) => [grade.id, grade]));
    const added = await this.units.addMany(
      plan.newGrades.map((level) => ({
        parent: school,
        unit: {
          kind: 'grade',
          name: gradeNameOf(level),
          gradeLevel: level,
          stage: stageOfLevel(level),
          position: level,
        },
      })),
    );
    const byLevel = new Map(plan.newGrades.map((level, index) => [level, added[index]]));
    for (const [level, id] of now.grades) byLevel.set(level, grades.get(id));
    const classes = await this.units.addMany(
      plan.newClasses.map(({ gradeLevel, name, number }) => {
        const parent = byLevel.get(gradeLevel);
        if (!parent) throw new Error(`the plan makes a class in a grade ${gradeLevel} that is not there`);
        return { parent, unit: { kind: 'class', name, stage: parent.stage, position: number } };
      }),
    );
    return new Map([
      ...now.classes,
      ...plan.newClasses.map(({ ref }, index) => [ref, classes[index]?.id ?? ''] as const),
    ]);
  }

  private async pupils(
    plan: RosterPlan,
    now: RosterNow,
    classes: Map<string, string>,
  ): Promise<Map<string, string>> {
    const pupils = new Map([...now.pupils].map(([ref, { id }]) => [ref, id]));
    for (const part of parts(plan.newPupils)) {
      const ids = await this.families.addPupils(
        part.map(({ classRef, name }) => ({ classId: known(classes, classRef), name })),
      );
      part.forEach(({ ref }, index) => pupils.set(ref, ids[index] ?? ''));
    }
    return pupils;
  }
}

function known(ids: Map<string, string>, ref: string): string {
  const id = ids.get(ref);
  if (!id) throw new Error('the plan names something it does not make');
  return id;
}

function parts<T>(rows: T[]): T[][] {
  const count = Math.ceil(rows.length / rowsAStatement);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * rowsAStatement, (index + 1) * rowsAStatement),
  );
}
