import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { ProgrammeRules } from './programme.rule';

/** What guardians are asked to learn in a school year, over all its versions. */
@Entity('programmes')
@Index('uq_programmes_code', ['code'], { unique: true })
export class ProgrammeEntity {
  @PrimaryId()
  id: string;

  @Column({ type: 'varchar', length: 40 })
  code: string;

  @CreatedAt()
  createdAt: Date;
}

/** A version is never edited: enrolments pin it. A change of the rules is a new version, in force from an instant. */
@Entity('programme_versions')
@Index('uq_programme_versions_programme_id_number', ['programmeId', 'number'], { unique: true })
export class ProgrammeVersionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'programme_id' })
  programmeId: string;

  @Column({ type: 'int' })
  number: number;

  @Column({ name: 'title_zh', type: 'varchar', length: 80 })
  titleZh: string;

  @Column({ name: 'title_en', type: 'varchar', length: 120 })
  titleEn: string;

  @Column({ type: 'json' })
  rules: ProgrammeRules;

  @InstantColumn({ name: 'in_force_from' })
  inForceFrom: Date;

  @CreatedAt()
  createdAt: Date;
}
