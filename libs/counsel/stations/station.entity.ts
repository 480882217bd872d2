import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** A room where families are counselled: 心灵驿站 of a school, 润心工作站 of a district or city. */
@Entity('counsel_stations')
@Index('ix_counsel_stations_unit_path', ['unitPath'])
@Index('ix_counsel_stations_unit_id', ['unitId'])
export class StationEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ name: 'unit_path', type: 'varchar', length: 80, ...ascii })
  unitPath: string;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 120 })
  place: string;

  @Column({ type: 'varchar', length: 500 })
  about: string;

  @Column({ type: 'int', unsigned: true, default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}

@Entity('station_counsellors')
@Index('ix_station_counsellors_person_id', ['personId'])
export class StationCounsellorEntity {
  @PrimaryId({ name: 'station_id' })
  stationId: string;

  @PrimaryId({ name: 'person_id' })
  personId: string;
}

/** When a counsellor is there every week; slots are made of it for the weeks ahead. */
@Entity('station_hours')
@Index('uq_station_hours_counsellor_id_weekday_begins', ['counsellorId', 'weekday', 'begins'], {
  unique: true,
})
@Index('ix_station_hours_station_id', ['stationId'])
export class StationHoursEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'station_id' })
  stationId: string;

  @IdColumn({ name: 'counsellor_id' })
  counsellorId: string;

  /** 1 Monday … 7 Sunday. */
  @Column({ type: 'tinyint', unsigned: true })
  weekday: number;

  /** `14:30`, Asia/Shanghai. */
  @Column({ type: 'char', length: 5, ...ascii })
  begins: string;

  @Column({ type: 'char', length: 5, ...ascii })
  ends: string;

  /** Of one slot. */
  @Column({ type: 'smallint', unsigned: true })
  minutes: number;

  @CreatedAt()
  createdAt: Date;
}

export type SlotState = 'OPEN' | 'CLOSED';

/** One time somebody can come. Whether it is taken stands in the appointments. */
@Entity('station_slots')
@Index('uq_station_slots_counsellor_id_starts_at', ['counsellorId', 'startsAt'], { unique: true })
@Index('ix_station_slots_station_id_starts_at', ['stationId', 'startsAt'])
@Index('ix_station_slots_hours_id', ['hoursId', 'startsAt'])
export class SlotEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'station_id' })
  stationId: string;

  @IdColumn({ name: 'counsellor_id' })
  counsellorId: string;

  @IdColumn({ name: 'hours_id', nullable: true })
  hoursId: string | null;

  @InstantColumn({ name: 'starts_at' })
  startsAt: Date;

  @InstantColumn({ name: 'ends_at' })
  endsAt: Date;

  @Column({ type: 'varchar', length: 8, ...ascii })
  state: SlotState;
}
