import { Injectable } from '@nestjs/common';
import { Database, offsetOf, pageOf, reach, type Caller, type Page, type PageQuery } from '@libs/platform';
import { jsonList } from '../json-list.rule';
import { classHoursOf } from './class-hours.rule';
import { below } from './course-list.query';
import type { ReviewItemView } from './review.view';

type Row = Omit<ReviewItemView, 'stages' | 'topics' | 'classHours'> & {
  stages: ReviewItemView['stages'] | string;
  topics: ReviewItemView['topics'] | string;
  videoSeconds: number;
};

/** What waits for a reviewer, the longest waiting first: two statements. */
@Injectable()
export class ReviewQueueQuery {
  constructor(private readonly database: Database) {}

  async list(caller: Caller, query: PageQuery): Promise<Page<ReviewItemView>> {
    const scope = below(reach(caller, 'course.review'));
    if (!scope) return pageOf([], query, 0);
    const where = `FROM course_versions v
      JOIN courses c ON c.draft_version_id = v.id
      JOIN units u ON u.id = c.unit_id
      LEFT JOIN people p ON p.id = v.submitted_by
      WHERE v.state = 'SUBMITTED' AND ${scope.sql}`;
    const [counted] = await this.database.query<{ total: string | number }>(
      `SELECT COUNT(*) AS total ${where}`,
      scope.parameters,
    );
    const rows = await this.database.query<Row>(
      `SELECT c.id, v.number AS versionNumber, v.title, v.kind, v.stages, v.topics,
         v.lesson_count AS lessonCount, v.video_seconds AS videoSeconds, c.unit_id AS unitId, u.name AS unitName,
         v.submitted_at AS submittedAt, p.name AS submittedBy
       ${where} ORDER BY v.submitted_at, v.id LIMIT ? OFFSET ?`,
      [...scope.parameters, query.pageSize, offsetOf(query)],
    );
    return pageOf(rows.map(asItem), query, Number(counted?.total ?? 0));
  }
}

function asItem({ videoSeconds, ...row }: Row): ReviewItemView {
  const lists = { stages: jsonList(row.stages), topics: jsonList(row.topics) };
  return { ...row, ...lists, classHours: classHoursOf(videoSeconds) };
}
