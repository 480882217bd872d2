import { ApiProperty } from '@nestjs/swagger';
import { schoolKinds, type RatedSchoolKind } from '../../standards/standard.rule';

/** One school's points among the points of schools like it, in quarters; nobody's place. */
export class PeerLineView {
  @ApiProperty({ description: '`total`, or the code of a domain or indicator' })
  code: string;

  @ApiProperty({ description: 'Empty for the total' })
  name: string;

  @ApiProperty({ description: 'Points there are' })
  of: number;

  @ApiProperty({ description: 'This school’s' })
  own: number;

  @ApiProperty({ description: 'A quarter of the others have fewer' })
  low: number;

  @ApiProperty()
  median: number;

  @ApiProperty({ description: 'A quarter of the others have more' })
  high: number;
}

export class PeersView {
  @ApiProperty({ enum: schoolKinds, type: String, nullable: true, description: 'null: schools of any kind' })
  kind: RatedSchoolKind | null;

  @ApiProperty({ description: 'Families of the size band, at least' })
  from: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Fewer than; null: no upper end' })
  until: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'How many others; null: fewer than ten' })
  schools: number | null;

  @ApiProperty({ type: [PeerLineView], description: 'Empty when there are fewer than ten others' })
  lines: PeerLineView[];

  @ApiProperty({ type: [PeerLineView], description: 'By indicator, those that are shown of this school' })
  indicators: PeerLineView[];
}
