import { ApiProperty } from '@nestjs/swagger';
import { tiers, type Tier } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { objectionStates } from './objection.dto';
import type { ObjectionState } from './objection.entity';
import type { RaisedObjection } from './raised-objections.query';

export class RaisedObjectionView {
  @ApiProperty() id: string;
  @ApiProperty() publicityId: string;
  @ApiProperty({ description: 'The school it is about' }) school: string;
  @ApiProperty() district: string;
  @ApiProperty({ enum: tiers }) tier: Tier;
  @ApiProperty() text: string;
  @ApiProperty({ enum: objectionStates }) state: ObjectionState;
  @ApiProperty({ format: 'date-time' }) receivedAt: string;
  @ApiProperty({ format: 'date', description: 'Answered by then' }) dueDay: string;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) answeredAt: string | null;
}

export class RaisedObjectionPage extends PageOf(RaisedObjectionView) {}

export const raisedObjectionView = (raised: RaisedObjection): RaisedObjectionView => ({
  id: raised.id,
  publicityId: raised.publicityId,
  school: raised.school,
  district: raised.district,
  tier: raised.tier,
  text: raised.text,
  state: raised.state,
  receivedAt: raised.receivedAt.toISOString(),
  dueDay: raised.dueDay,
  answer: raised.answer,
  answeredAt: raised.answeredAt?.toISOString() ?? null,
});
