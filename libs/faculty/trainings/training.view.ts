import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import type { TrainingEntity } from './training.entity';

export class TrainingView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  hours: number;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  heldOn: string;

  @ApiProperty()
  organiser: string;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the certificate’s file' })
  certificate: string | null;

  @ApiProperty({ description: 'In the three years up to today' })
  counts: boolean;

  @ApiProperty()
  archived: boolean;
}

export class TrainingPage extends PageOf(TrainingView) {}

export function trainingView(
  training: TrainingEntity,
  window: { from: string; until: string },
): TrainingView {
  const { id, title, hours, heldOn, organiser, certificate, archivedAt } = training;
  const counts = !archivedAt && heldOn >= window.from && heldOn <= window.until;
  return {
    id,
    title,
    hours,
    heldOn,
    organiser,
    certificate: certificate?.name ?? null,
    counts,
    archived: archivedAt !== null,
  };
}
