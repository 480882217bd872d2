import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { levelsOf, type UnitEntity } from '@libs/organization';
import { Database } from '@libs/platform';
import { grouped } from '../grouped';
import { classNameOf } from './class-name.rule';
import { classRef, pupilRef, type RosterNow } from './roster-plan.rule';

interface UnitRow {
  id: string;
  kind: 'grade' | 'class';
  parentId: string;
  name: string;
  level: number | null;
}

interface PupilRow {
  id: string;
  classId: string;
  activeKey: string;
}

export interface SchoolRoster extends RosterNow {
  /** Changes with everything an import could meet. */
  hash: string;
}

/** A school's roster as an import compares with it: four statements, whatever its size. */
@Injectable()
export class SchoolRosterQuery {
  constructor(private readonly database: Database) {}

  /** Inside a transaction: no other import of the school commits at the same time. */
  async lock(schoolId: string): Promise<void> {
    await this.database.query('SELECT id FROM units WHERE id = ? FOR UPDATE', [schoolId]);
  }

  async of(school: UnitEntity): Promise<SchoolRoster> {
    const below = `${school.path}%`;
    const units = await this.database.query<UnitRow>(
      `SELECT id, kind, parent_id AS parentId, name, grade_level AS level FROM units
        WHERE path LIKE ? AND kind IN ('grade', 'class') AND archived_at IS NULL ORDER BY id`,
      [below],
    );
    const pupils = await this.database.query<PupilRow>(
      `SELECT p.id, p.class_id AS classId, p.active_key AS activeKey FROM pupils p JOIN units c ON c.id = p.class_id
        WHERE c.path LIKE ? AND p.active_key IS NOT NULL ORDER BY p.id`,
      [below],
    );
    const phones = await this.phones(below);
    const hash = createHash('sha256')
      .update(JSON.stringify([units, pupils, phones]))
      .digest('hex');
    const levels = school.schoolKind ? levelsOf(school.schoolKind) : [];
    return { hash, possibleLevels: levels, ...indexed(units, pupils, phones) };
  }

  private phones(below: string): Promise<{ pupilId: string; phoneHash: string }[]> {
    const of = (source: string) =>
      `${source} JOIN pupils p ON p.id = x.pupil_id JOIN units c ON c.id = p.class_id`;
    return this.database.query(
      `SELECT x.pupil_id AS pupilId, x.phone_hash AS phoneHash FROM ${of('guardian_invitations x')} WHERE c.path LIKE ?
        UNION
       SELECT x.pupil_id, w.phone_hash FROM ${of('guardianships x JOIN people w ON w.id = x.person_id')}
        WHERE c.path LIKE ? AND x.ended_at IS NULL AND w.phone_hash IS NOT NULL
        ORDER BY pupilId, phoneHash`,
      [below, below],
    );
  }
}

function indexed(
  units: UnitRow[],
  pupils: PupilRow[],
  phones: { pupilId: string; phoneHash: string }[],
): Pick<RosterNow, 'grades' | 'classes' | 'pupils'> {
  const grades = new Map<number, string>();
  for (const { id, level } of units) if (level !== null && !grades.has(level)) grades.set(level, id);
  const levelOf = new Map([...grades].map(([level, id]) => [id, level]));
  const classes = new Map<string, string>();
  for (const { id, kind, parentId, name } of units) {
    const level = levelOf.get(parentId);
    const key = classNameOf(name)?.key;
    if (kind === 'class' && level !== undefined && key) classes.set(classRef(level, key), id);
  }
  const refOf = new Map([...classes].map(([ref, id]) => [id, ref]));
  const phonesOf = grouped(phones, ({ pupilId }) => pupilId);
  const known: RosterNow['pupils'] = new Map();
  for (const { id, classId, activeKey } of pupils) {
    const ref = refOf.get(classId);
    const own = new Set((phonesOf.get(id) ?? []).map(({ phoneHash }) => phoneHash));
    if (ref) known.set(pupilRef(ref, activeKey), { id, phones: own });
  }
  return { grades, classes, pupils: known };
}
