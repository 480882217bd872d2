import { CreatedAt, IdColumn, PrimaryId } from '@libs/platform';
import { Column, Entity, Index } from 'typeorm';

/** An address under which somebody's timetable can be read without signing in, until it is taken back. */
@Entity('calendar_feeds')
@Index('uq_calendar_feeds_token_hash', ['tokenHash'], { unique: true })
@Index('ix_calendar_feeds_person_id', ['personId'])
export class CalendarFeedEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  /** SHA-256 of the token in hex: who reads the database cannot read timetables with it. */
  @Column({ name: 'token_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  tokenHash: string;

  @CreatedAt()
  createdAt: Date;
}
