import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** One sitting of one learner before one lecture, from opening the player until another is opened. */
@Entity('play_sessions')
@Index('ix_play_sessions_person_id_opened_at', ['personId', 'openedAt'])
@Index('ix_play_sessions_lesson_id', ['lessonId'])
@Index('ix_play_sessions_opened_at', ['openedAt'])
export class PlaySessionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @IdColumn({ name: 'lesson_id' })
  lessonId: string;

  @InstantColumn({ name: 'opened_at' })
  openedAt: Date;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @InstantColumn({ name: 'reported_at', nullable: true })
  reportedAt: Date | null;

  /** Length of the lecture as probed, in seconds; fixed for the sitting. */
  @Column({ name: 'duration_seconds', type: 'double' })
  durationSeconds: number;

  /** Seconds credited in this sitting so far. */
  @Column({ name: 'credited_seconds', type: 'int', unsigned: true, default: 0 })
  creditedSeconds: number;

  /** What earlier sittings drew beyond their clock; taken off this one's tolerance, in seconds. */
  @Column({ name: 'debt_seconds', type: 'double', default: 0 })
  debtSeconds: number;

  /** Highest seq so far, -1 before the first report: only it moves the resume position. */
  @Column({ name: 'last_seq', type: 'int', default: -1 })
  lastSeq: number;

  /** The answers given, by seq, so that a repeated report hears what it heard before (report-memory.rule). */
  @Column({ type: 'text', charset: 'ascii', collation: 'ascii_bin' })
  answers: string;
}
