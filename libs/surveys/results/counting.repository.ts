import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { SurveyCountEntity, SurveyGroupEntity, SurveyTextEntity } from './survey-group.entity';
import type { AskedClass, GroupTally, SchoolText } from './tally.rule';

const rowsAtOnce = 1000;

/** What counting reads and leaves behind. */
@Injectable()
export class CountingRepository {
  constructor(private readonly database: Database) {}

  /** Classes whose families are asked; an archived one too, for its families may have answered before. */
  async askedClasses(surveyId: string): Promise<AskedClass[]> {
    const rows = await this.database.query<Record<keyof AskedClass, string>>(
      `SELECT class.id AS classId, grade.id AS gradeId, grade.parent_id AS schoolId, COUNT(pupils.id) AS families
         FROM survey_targets t
         JOIN units class ON class.path LIKE CONCAT(t.unit_path, '%') AND class.kind = 'class'
         JOIN units grade ON grade.id = class.parent_id
         LEFT JOIN pupils ON pupils.class_id = class.id AND pupils.left_at IS NULL
        WHERE t.survey_id = ?
        GROUP BY class.id, grade.id, grade.parent_id ORDER BY class.path`,
      [surveyId],
    );
    return rows.map((row) => ({ ...row, families: Number(row.families) }));
  }

  /** Units whose answers may not be known stand there without any. */
  async addGroups(
    surveyId: string,
    groups: { tally: GroupTally; shown: boolean }[],
    asksSatisfaction: boolean,
  ) {
    const rows = groups.map(({ tally: { unitId, schoolId, families, answers, satisfied }, shown }) => ({
      ...{ surveyId, unitId, schoolId, families },
      answers: shown ? answers : null,
      satisfied: shown && asksSatisfaction ? satisfied : null,
    }));
    for (const part of parts(rows)) await this.database.of(SurveyGroupEntity).insert(part);
    const counts = groups.flatMap(({ tally, shown }) =>
      shown ? [...tally.choices].map(([key, answers]) => countRow(surveyId, tally.unitId, key, answers)) : [],
    );
    for (const part of parts(counts)) await this.database.of(SurveyCountEntity).insert(part);
  }

  /** In the order of their random keys, so that neither place nor time of writing tells whose they were. */
  async addTexts(surveyId: string, texts: SchoolText[]): Promise<void> {
    const rows = texts.map((text) => ({ id: randomUUID(), surveyId, ...text }));
    const shuffled = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const part of parts(shuffled)) await this.database.of(SurveyTextEntity).insert(part);
  }
}

function countRow(surveyId: string, unitId: string, key: string, answers: number): SurveyCountEntity {
  const [question, choice] = key.split(' ').map(Number) as [number, number];
  return { surveyId, unitId, question, choice, answers };
}

const parts = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
