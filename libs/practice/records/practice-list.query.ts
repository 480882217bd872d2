import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { PracticeKind, PracticeState } from './practice-state.rule';

export interface PracticeWish extends PageQuery {
  state?: PracticeState | undefined;
}

/** What the school looks for: also by the school years it is about, both inclusive. */
export interface SchoolPracticeWish extends PracticeWish {
  fromYear?: string;
  untilYear?: string;
}

export interface PracticeRow {
  id: string;
  schoolYear: string;
  term: number;
  kind: PracticeKind;
  state: PracticeState;
  text: string;
  pupilName: string;
  gradeName: string;
  className: string;
  schoolName: string;
  photos: number;
  firstPhoto: string | null;
  submittedAt: Date | null;
  dueOn: string | null;
  acceptedAt: Date | null;
  acceptedBy: string | null;
  shownAt: Date | null;
  archivedAt: Date | null;
}

const columns = `r.id, r.school_year AS schoolYear, r.term, r.kind, r.state, r.text, p.name AS pupilName,
  g.name AS gradeName, IF(c.name LIKE CONCAT(g.name, '%'), c.name, CONCAT(g.name, c.name)) AS className,
  s.name AS schoolName, r.submitted_at AS submittedAt, r.due_on AS dueOn, r.accepted_at AS acceptedAt, r.accepted_by AS acceptedBy,
  r.shown_at AS shownAt, r.archived_at AS archivedAt,
  (SELECT COUNT(*) FROM practice_photos f WHERE f.record_id = r.id) AS photos,
  (SELECT f.id FROM practice_photos f WHERE f.record_id = r.id ORDER BY f.created_at, f.id LIMIT 1) AS firstPhoto`;

const joined = `JOIN pupils p ON p.id = r.pupil_id JOIN units c ON c.id = p.class_id JOIN units g ON g.id = c.parent_id
  JOIN units s ON s.id = r.school_id`;

/** Lists of records with the names that belong to them. */
@Injectable()
export class PracticeListQuery {
  constructor(private readonly database: Database) {}

  async one(id: string): Promise<PracticeRow | null> {
    const [row] = await this.rows('r.id = ?', [id], 'r.id', { page: 1, pageSize: 1 });
    return row ?? null;
  }

  /** One's own, the latest first; what was put away only while it can be taken back. */
  ofAuthor(personId: string, archived: boolean, wish: PracticeWish): Promise<[PracticeRow[], number]> {
    const kept = archived ? "r.archived_at IS NOT NULL AND r.text <> ''" : 'r.archived_at IS NULL';
    return this.page(`r.author_id = ? AND ${kept}`, [personId], wish, 'r.created_at DESC, r.id DESC');
  }

  /**
   * What families handed in, who has waited longest first; what is answered, the latest first.
   * @param within paths of the units whose families are asked for
   */
  ofSchool(
    schoolId: string,
    within: string[],
    { fromYear = '', untilYear = '9999-9999', ...wish }: SchoolPracticeWish,
  ): Promise<[PracticeRow[], number]> {
    const classes = within.map(() => 'r.class_path LIKE ?').join(' OR ');
    return this.page(
      `r.school_id = ? AND r.state <> 'DRAFT' AND r.author_id IS NOT NULL AND r.archived_at IS NULL
       AND r.school_year BETWEEN ? AND ? AND (${classes})`,
      [schoolId, fromYear, untilYear, ...within.map((path) => `${path}%`)],
      wish,
      wish.state && wish.state !== 'SUBMITTED' ? 'r.submitted_at DESC, r.id DESC' : 'r.submitted_at, r.id',
    );
  }

  /** What schools show their families, the newest first. */
  shown(schoolIds: string[], wish: PageQuery): Promise<[PracticeRow[], number]> {
    if (schoolIds.length === 0) return Promise.resolve([[], 0]);
    return this.page(
      'r.school_id IN (?) AND r.shown_at IS NOT NULL AND r.archived_at IS NULL',
      [schoolIds],
      wish,
      'r.shown_at DESC, r.id',
    );
  }

  private async page(
    where: string,
    parameters: unknown[],
    wish: PracticeWish,
    order: string,
  ): Promise<[PracticeRow[], number]> {
    const narrowed = wish.state ? `${where} AND r.state = ?` : where;
    const wanted = wish.state ? [...parameters, wish.state] : parameters;
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM practice_records r WHERE ${narrowed}`,
      wanted,
    );
    return [await this.rows(narrowed, wanted, order, wish), Number(counted?.total ?? 0)];
  }

  private async rows(
    where: string,
    parameters: unknown[],
    order: string,
    page: PageQuery,
  ): Promise<PracticeRow[]> {
    const rows = await this.database.query<PracticeRow>(
      `SELECT ${columns} FROM practice_records r ${joined} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      [...parameters, page.pageSize, offsetOf(page)],
    );
    return rows.map((row) => ({ ...row, photos: Number(row.photos), term: Number(row.term) }));
  }
}
