import { ApiProperty } from '@nestjs/swagger';
import { tiers, type Tier } from '@libs/organization';
import { dayOf, PageOf } from '@libs/platform';
import { printStates, type PrintRunEntity, type PrintState } from './print-run.entity';
import { printedDays } from './print-run.rule';

export class PrintRunView {
  @ApiProperty() id: string;
  @ApiProperty() cycleId: string;
  @ApiProperty({ enum: tiers, nullable: true, type: String, description: 'null: all' }) tier: Tier | null;
  @ApiProperty({ enum: printStates, enumName: 'PrintState' }) state: PrintState;
  @ApiProperty({ description: 'Certificates printed' }) done: number;
  @ApiProperty() of: number;
  @ApiProperty({ format: 'date-time' }) askedAt: string;
  @ApiProperty({ format: 'date', description: 'Last day on which it can be fetched' }) untilDay: string;
}

export class PrintRunPage extends PageOf(PrintRunView) {}

export function printRunView(run: PrintRunEntity): PrintRunView {
  const { id, cycleId, tier, state, papersDone: done, papersInAll: of, askedAt } = run;
  const last = new Date(askedAt.getTime() + printedDays * 86_400_000);
  return { id, cycleId, tier, state, done, of, askedAt: askedAt.toISOString(), untilDay: dayOf(last) };
}
