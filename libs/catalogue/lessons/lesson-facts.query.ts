import { Injectable } from '@nestjs/common';
import type { Stage, Topic } from '@libs/organization';
import { Database } from '@libs/platform';
import type { CourseState } from '../courses/course-states.rule';
import { jsonList } from '../json-list.rule';
import type { LessonKind } from '../outlines/outline.rule';

/** What the nouns above need of a lesson. */
export interface CatalogueLesson {
  id: string;
  /** The same for this lesson in every version of its course. */
  lineageId: string;
  courseId: string;
  courseTitle: string;
  versionId: string;
  title: string;
  kind: LessonKind;
  assetId: string | null;
  /** Seconds of a video; null while unknown and for articles and quizzes. */
  durationSeconds: number | null;
  stages: Stage[];
  topics: Topic[];
  /** State of the version the lesson is part of. */
  state: CourseState;
  /** Path of the unit that owns the course. */
  unitPath: string;
}

type Row = Omit<CatalogueLesson, 'stages' | 'topics'> & {
  stages: Stage[] | string;
  topics: Topic[] | string;
};

const facts = `
  SELECT l.id, l.lineage_id AS lineageId, v.course_id AS courseId, v.title AS courseTitle, v.id AS versionId,
         l.title, l.kind, l.asset_id AS assetId, l.duration_seconds AS durationSeconds,
         v.stages, v.topics, v.state, c.unit_path AS unitPath
  FROM lessons l
  JOIN chapters h ON h.id = l.chapter_id
  JOIN course_versions v ON v.id = l.version_id
  JOIN courses c ON c.id = v.course_id`;

@Injectable()
export class LessonFactsQuery {
  constructor(private readonly database: Database) {}

  /** In no particular order; unknown ids are left out. */
  async many(lessonIds: readonly string[]): Promise<CatalogueLesson[]> {
    if (lessonIds.length === 0) return [];
    const rows = await this.database.query<Row>(`${facts} WHERE l.id IN (?)`, [lessonIds]);
    return rows.map(asFacts);
  }

  /** All lessons of a version in the order of the course. */
  async ofVersion(versionId: string): Promise<CatalogueLesson[]> {
    const order = 'ORDER BY h.position, h.id, l.position, l.id';
    const rows = await this.database.query<Row>(`${facts} WHERE l.version_id = ? ${order}`, [versionId]);
    return rows.map(asFacts);
  }
}

function asFacts(row: Row): CatalogueLesson {
  return { ...row, stages: jsonList(row.stages), topics: jsonList(row.topics) };
}
