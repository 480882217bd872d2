import type { Stage, Topic } from '@libs/organization';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import { Column, Entity, Index } from 'typeorm';
import type { CourseKind, TransitionTag } from './course-kinds.rule';
import type { CourseState } from './course-states.rule';

/** The content of a course as it stood when learners began it: unchanged once published. */
@Entity('course_versions')
@Index('uq_course_versions_course_id_number', ['courseId', 'number'], { unique: true })
@Index('ix_course_versions_state_submitted_at', ['state', 'submittedAt'])
export class CourseVersionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'course_id' })
  courseId: string;

  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'varchar', length: 16 })
  state: CourseState;

  /** Raised by every save, so that two authors cannot overwrite each other silently. */
  @Column({ type: 'int', default: 1 })
  revision: number;

  @Column({ type: 'varchar', length: 120 })
  title: string;

  @Column({ type: 'varchar', length: 16 })
  kind: CourseKind;

  @Column({ type: 'json' })
  stages: Stage[];

  @Column({ type: 'json' })
  topics: Topic[];

  @Column({ type: 'json' })
  transitions: TransitionTag[];

  /** Sanitised HTML. */
  @Column({ type: 'mediumtext' })
  description: string;

  @Column({ name: 'cover_key', type: 'varchar', length: 64, nullable: true })
  coverKey: string | null;

  @Column({ name: 'lesson_count', type: 'int', default: 0 })
  lessonCount: number;

  /** Seconds of video of all its lessons. */
  @Column({ name: 'video_seconds', type: 'double', default: 0 })
  videoSeconds: number;

  @IdColumn({ name: 'created_by' })
  createdBy: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @IdColumn({ name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  @InstantColumn({ name: 'published_at', nullable: true })
  publishedAt: Date | null;

  /** The reviewer's last word, kept until the next one. */
  @Column({ name: 'review_note', type: 'varchar', length: 1000, nullable: true })
  reviewNote: string | null;
}

export type NewVersion = Omit<CourseVersionEntity, 'createdAt'>;

type WantedCourse = Pick<NewVersion, 'title' | 'kind'> &
  Partial<Pick<NewVersion, 'stages' | 'topics' | 'transitions' | 'description'>>;

/** The first version of a course, as its author began it; the description is clean already. */
export function firstVersion(
  id: string,
  courseId: string,
  personId: string,
  wanted: WantedCourse,
): NewVersion {
  return {
    ...unreviewed(id, courseId, personId),
    number: 1,
    title: wanted.title,
    kind: wanted.kind,
    stages: wanted.stages ?? [],
    topics: wanted.topics ?? [],
    transitions: wanted.transitions ?? [],
    description: wanted.description ?? '',
    coverKey: null,
    lessonCount: 0,
    videoSeconds: 0,
  };
}

/** The version after a published one, beginning as its copy. */
export function nextVersion(id: string, personId: string, published: NewVersion): NewVersion {
  const { courseId, number, title, kind, stages, topics, transitions } = published;
  const { description, coverKey, lessonCount, videoSeconds } = published;
  const content = {
    title,
    kind,
    stages,
    topics,
    transitions,
    description,
    coverKey,
    lessonCount,
    videoSeconds,
  };
  return { ...unreviewed(id, courseId, personId), number: number + 1, ...content };
}

function unreviewed(id: string, courseId: string, personId: string) {
  return {
    id,
    courseId,
    state: 'DRAFT' as const,
    revision: 1,
    createdBy: personId,
    submittedAt: null,
    submittedBy: null,
    publishedAt: null,
    reviewNote: null,
  };
}
