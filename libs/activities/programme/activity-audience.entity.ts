import { Entity, Index } from 'typeorm';
import { PrimaryId } from '@libs/platform';

/** A unit whose families an activity is for: the school, some grades or some classes. By id, so promotions change nothing. */
@Entity('activity_audiences')
@Index('ix_activity_audiences_unit_id', ['unitId'])
export class ActivityAudienceEntity {
  @PrimaryId({ name: 'activity_id' })
  activityId: string;

  @PrimaryId({ name: 'unit_id' })
  unitId: string;
}
