import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { countingKinds } from '@libs/visits';
import { classesInWindow, classParameters } from '../measures/families-in-window.query';
import { isFresh } from '../measures/visits.query';
import { atOrBelow, schoolYearsIn, type Window } from '../measures/window.rule';

/** Visits a class of new pupils had on the days that count. */
export interface ClassVisitCount {
  classId: string;
  visits: number;
}

@Injectable()
export class NewPupilVisitsQuery {
  constructor(private readonly database: Database) {}

  /** Classes of new pupils that were visited at all. */
  async byClass(window: Window): Promise<ClassVisitCount[]> {
    // None is as good as an empty list.
    const moved = [...schoolYearsIn(window).slice(1), ''];
    const rows = await this.database.query<Record<keyof ClassVisitCount, string>>(
      `SELECT class.id AS classId, COUNT(*) AS visits
         FROM ${classesInWindow} JOIN pupils p ON p.class_id = class.id
         JOIN visits v ON v.pupil_id = p.id AND v.done_on BETWEEN ? AND ? AND v.kind IN (?) AND v.archived_at IS NULL
        WHERE class.kind = 'class' AND class.path LIKE ? AND ${isFresh}
        GROUP BY class.id ORDER BY class.id`,
      [
        ...classParameters(window),
        ...[window.from, window.until, countingKinds, atOrBelow(window.path), moved],
      ],
    );
    return rows.map(({ classId, visits }) => ({ classId, visits: Number(visits) }));
  }
}
