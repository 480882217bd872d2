import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { factsOf, logSubjects, type LogFacts, type LogSubject } from './state-entry.rule';
import type { ListedEntry } from './state-log-list.query';

/** A link of the chain. Who did it stands there by id, reasons stay where they were given: the log names nobody. */
export class StateEntryView {
  @ApiProperty() sequence: number;
  @ApiProperty({ type: String, format: 'date-time' }) at: Date;
  @ApiProperty({ enum: logSubjects }) subject: LogSubject;
  @ApiProperty() subjectId: string;
  @ApiProperty({ type: String, nullable: true }) unitId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: it is about the whole city' }) unit:
    string | null;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty() to: string;
  @ApiProperty() action: string;
  @ApiProperty({ type: String, nullable: true, description: 'Person id; null: the platform, by a rule' })
  by: string | null;
  @ApiProperty({ description: 'Words were written with it' }) hasReason: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true }) facts: LogFacts;
  @ApiProperty() hash: string;
}

export class StateEntryPage extends PageOf(StateEntryView) {}

export const stateEntryView = (entry: ListedEntry): StateEntryView => ({
  sequence: entry.sequence,
  at: entry.at,
  subject: entry.subject,
  subjectId: entry.subjectId,
  unitId: entry.unitId,
  unit: entry.unit,
  from: entry.from,
  to: entry.to,
  action: entry.action,
  by: entry.by,
  hasReason: Boolean(Number(entry.hasReason)),
  facts: factsOf(entry),
  hash: entry.hash,
});
