import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import type { FamilyChoice, ActivityFamiliesQueryDto } from './manual-list.dto';
import type { ActivityFamilyView } from './presence.view';

interface Row extends Omit<ActivityFamilyView, 'className'> {
  gradeName: string;
  className: string;
}

export interface ListedFamily extends ActivityFamilyView {
  gradeName: string;
}

/** Whose names may be shown: pupils of classes at or below one of the paths. */
interface Scope {
  activityId: string;
  within: string[];
}

const chosen: Record<FamilyChoice, string> = {
  'signed-up': `AND s.state = 'SIGNED_UP'`,
  waiting: `AND s.state = 'WAITING'`,
  present: 'AND a.pupil_id IS NOT NULL',
};

/** The families an activity is for, and those who signed up or came though they are not among them any more. */
const families = `FROM pupils p
  JOIN units c ON c.id = p.class_id
  JOIN units g ON g.id = c.parent_id
  LEFT JOIN activity_sign_ups s ON s.activity_id = ? AND s.pupil_id = p.id
  LEFT JOIN activity_attendances a ON a.activity_id = ? AND a.pupil_id = p.id
  WHERE (p.left_at IS NULL OR a.pupil_id IS NOT NULL)
    AND (c.id IN (SELECT unit_id FROM activity_audiences WHERE activity_id = ?)
      OR g.id IN (SELECT unit_id FROM activity_audiences WHERE activity_id = ?)
      OR g.parent_id IN (SELECT unit_id FROM activity_audiences WHERE activity_id = ?))`;

const columns = `p.id AS pupilId, p.name, c.id AS classId, c.name AS className, g.name AS gradeName,
  s.state AS signUp, s.persons, s.turn AS turn, a.way, a.attended_at AS attendedAt`;

@Injectable()
export class ManualListQuery {
  constructor(private readonly database: Database) {}

  async page(scope: Scope, query: ActivityFamiliesQueryDto): Promise<[ListedFamily[], number]> {
    const where = whereOf(scope, query);
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${where.sql}`,
      where.parameters,
    );
    const order =
      query.only === 'waiting' ? 's.turn' : 'g.position, g.name, c.position, c.name, p.name, p.id';
    const rows = await this.database.query<Row>(
      `SELECT ${columns} ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
      [...where.parameters, query.pageSize, offsetOf(query)],
    );
    return [rows.map(listed), Number(counted?.total ?? 0)];
  }

  /** All who signed up or came, for a file; a hall holds no more than `most`. */
  async all(scope: Scope, most: number): Promise<ListedFamily[]> {
    const where = whereOf(scope, {});
    const rows = await this.database.query<Row>(
      `SELECT ${columns} ${where.sql} AND (s.state IN ('SIGNED_UP', 'WAITING') OR a.pupil_id IS NOT NULL)
        ORDER BY g.position, g.name, c.position, c.name, p.name, p.id LIMIT ?`,
      [...where.parameters, most],
    );
    return rows.map(listed);
  }

  /** Which of these pupils belong to the activity and to the caller's part of the school. */
  async among(scope: Scope, pupilIds: string[]): Promise<string[]> {
    const where = whereOf(scope, {});
    const rows = await this.database.query<{ id: string }>(`SELECT p.id ${where.sql} AND p.id IN (?)`, [
      ...where.parameters,
      pupilIds,
    ]);
    return rows.map(({ id }) => id);
  }
}

function whereOf(
  { activityId, within }: Scope,
  { only, classId, q }: Pick<ActivityFamiliesQueryDto, 'only' | 'classId' | 'q'>,
): { sql: string; parameters: unknown[] } {
  const parts = [families];
  const parameters: unknown[] = Array.from({ length: 5 }, () => activityId);
  parts.push(`AND (${within.map(() => 'c.path LIKE ?').join(' OR ')})`);
  parameters.push(...within.map((path) => `${path}%`));
  if (only) parts.push(chosen[only]);
  if (classId) {
    parts.push('AND c.id = ?');
    parameters.push(classId);
  }
  const words = q?.trim();
  if (words) {
    parts.push('AND p.name LIKE ?');
    parameters.push(`%${words.replace(/[\\%_]/g, '\\$&')}%`);
  }
  return { sql: parts.join('\n'), parameters };
}

function listed({ gradeName, className, signUp, turn, ...row }: Row): ListedFamily {
  const title = className.startsWith(gradeName) ? className : `${gradeName}${className}`;
  const isWaiting = signUp === 'WAITING';
  return { ...row, gradeName, className: title, signUp, turn: isWaiting ? turn : null };
}

export function familyView(family: ListedFamily): ActivityFamilyView {
  const { pupilId, name, classId, className, signUp, persons, turn, way, attendedAt } = family;
  return { pupilId, name, classId, className, signUp, persons, turn, way, attendedAt };
}
