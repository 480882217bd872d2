import type { PlannedActivityKind, SessionKind } from './session-kinds.rule';

/** A session as it is written, whoever wrote it and in whatever version. */
export interface SessionContent {
  kind: SessionKind;
  activityKind: PlannedActivityKind | null;
  title: string;
  courseId: string | null;
  lessonLineageId: string | null;
  gradeLevels: number[];
  term: 1 | 2;
  week: number | null;
  /** `YYYY-MM-DD` */
  onDay: string | null;
  /** `HH:MM` in Asia/Shanghai. */
  startsAt: string | null;
  endsAt: string | null;
  place: string;
  required: boolean;
  instructor: string;
  instructorPersonId: string | null;
  classHours: number;
  originId: string | null;
}
