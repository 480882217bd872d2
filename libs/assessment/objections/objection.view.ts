import { ApiProperty } from '@nestjs/swagger';
import { tiers, type Tier } from '@libs/organization';
import { PageOf, printedSerial } from '@libs/platform';
import { appealLevels, type AppealLevel } from './appeal.entity';
import type { ListedAppeal } from './appeal.repository';
import type { AppealFileEntity } from './appeal-file.entity';
import { isOverdue } from './deadline.rule';
import { objectionStates } from './objection.dto';
import type { ObjectionEntity, ObjectionState } from './objection.entity';
import type { ListedObjection } from './objection.repository';
import type { Sender } from './sealed-sender.service';

/** For whoever objected. */
export class ObjectionReceiptView {
  @ApiProperty({ example: '7K3M-9QXA-P2RD-0VTC-H' }) receipt: string;
  @ApiProperty({ enum: objectionStates }) state: ObjectionState;
  @ApiProperty({ format: 'date-time' }) receivedAt: string;
  @ApiProperty({ format: 'date', description: 'Answered by then' }) dueDay: string;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
}

export class ObjectionView {
  @ApiProperty() id: string;
  @ApiProperty() assessmentId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ enum: tiers }) tier: Tier;
  @ApiProperty({ enum: ['public', 'school'] }) raisedBy: 'public' | 'school';
  @ApiProperty({ type: String, nullable: true, description: 'The school that objects' }) raisingUnit:
    string | null;
  @ApiProperty() text: string;
  @ApiProperty({ enum: objectionStates }) state: ObjectionState;
  @ApiProperty({ format: 'date-time' }) receivedAt: string;
  @ApiProperty({ format: 'date' }) dueDay: string;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
}

export class ObjectionPage extends PageOf(ObjectionView) {}

export class SenderView {
  @ApiProperty() name: string;
  @ApiProperty() contact: string;
}

export class ObjectionSenderView {
  @ApiProperty({
    type: SenderView,
    nullable: true,
    description: 'null once it is forgotten, or from a school',
  })
  sender: SenderView | null;
}

export class AppealJudgeView {
  @ApiProperty() name: string;
  @ApiProperty() position: string;
}

export class AppealFileView {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date-time' }) addedAt: string;
}

export class AppealView {
  @ApiProperty() id: string;
  @ApiProperty() assessmentId: string;
  @ApiProperty() unitName: string;
  @ApiProperty({ enum: appealLevels }) level: AppealLevel;
  @ApiProperty() text: string;
  @ApiProperty() evidence: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) evidenceDay: string | null;
  @ApiProperty({ enum: objectionStates }) state: ObjectionState;
  @ApiProperty({ format: 'date-time' }) filedAt: string;
  @ApiProperty({ format: 'date' }) dueDay: string;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
  @ApiProperty({ type: [AppealJudgeView] }) members: AppealJudgeView[];
  @ApiProperty({ type: [AppealFileView], description: 'For the school and for who decides; ten at most' })
  files: AppealFileView[];
}

export class AppealPage extends PageOf(AppealView) {}

export class AppealOpeningView {
  @ApiProperty({ enum: appealLevels, nullable: true, type: String, description: 'What may be filed today' })
  level: AppealLevel | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The last day for it' })
  untilDay: string | null;
}

export const receiptView = ({
  receipt,
  state,
  receivedAt,
  dueDay,
  answer,
}: ObjectionEntity): ObjectionReceiptView => ({
  receipt: printedSerial(receipt),
  state,
  receivedAt: receivedAt.toISOString(),
  dueDay,
  answer,
});

export const objectionView = (listed: ListedObjection, today: string): ObjectionView => ({
  id: listed.id,
  assessmentId: listed.assessmentId,
  unitName: listed.unitName,
  tier: listed.tier,
  raisedBy: listed.raisedBy,
  raisingUnit: listed.raisingUnit,
  text: listed.text,
  state: listed.state,
  receivedAt: listed.receivedAt.toISOString(),
  dueDay: listed.dueDay,
  overdue: listed.state === 'OPEN' && isOverdue(listed.dueDay, today),
  answer: listed.answer,
});

export const senderView = (sender: Sender | null): ObjectionSenderView => ({
  sender: sender && { name: sender.name, contact: sender.contact },
});

export const appealFileView = ({ id, title, addedAt }: AppealFileEntity): AppealFileView => ({
  id,
  title,
  addedAt: addedAt.toISOString(),
});

export const appealView = (listed: ListedAppeal, today: string, files: AppealFileEntity[]): AppealView => ({
  id: listed.id,
  assessmentId: listed.assessmentId,
  unitName: listed.unitName,
  level: listed.level,
  text: listed.text,
  evidence: listed.evidence,
  evidenceDay: listed.evidenceDay,
  state: listed.state,
  filedAt: listed.filedAt.toISOString(),
  dueDay: listed.dueDay,
  overdue: listed.state === 'OPEN' && isOverdue(listed.dueDay, today),
  answer: listed.answer,
  members: listed.members?.map(({ name, position }) => ({ name, position })) ?? [],
  files: files.map(appealFileView),
});
