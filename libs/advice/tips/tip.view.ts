import { ApiProperty } from '@nestjs/swagger';
import { stages, type Stage } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { seasons, type Season } from './tip-of-day.rule';

/** What a family reads. */
export class TipCardView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ enum: stages, enumName: 'Stage', description: "The child's stage it is for." })
  stage: Stage;

  @ApiProperty()
  unitName: string;
}

/** At most one. */
export class TipTodayView {
  @ApiProperty({ type: TipCardView, nullable: true })
  tip: TipCardView | null;
}

export class TipView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ enum: stages, enumName: 'Stage', isArray: true })
  stages: Stage[];

  @ApiProperty({ enum: seasons, enumName: 'Season' })
  season: Season;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  fromDay: string;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  untilDay: string;

  @ApiProperty({ type: Number, nullable: true })
  weekday: number | null;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  revision: number;

  @ApiProperty({ type: [String], enum: ['manage'] })
  may: 'manage'[];
}

export class TipPage extends PageOf(TipView) {}
