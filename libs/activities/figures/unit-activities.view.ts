import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { PageOf, PageQuery } from '@libs/platform';

export class UnitActivitiesQueryDto extends PageQuery {
  @ApiPropertyOptional({ example: '2026-2027', description: 'The running school year without it.' })
  @IsOptional()
  @Matches(/^20\d\d-20\d\d$/)
  schoolYear?: string;
}

export class UnitActivitiesView {
  @ApiProperty({ description: 'A district of a city, a school of a district, or the school itself.' })
  unitId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Published and still to come.' })
  coming: number;

  @ApiProperty({ description: 'Held, with or without a summary.' })
  held: number;

  @ApiProperty({ description: 'Of those held, with a summary.' })
  closed: number;

  @ApiProperty()
  parentChild: number;

  @ApiProperty({ description: 'For special needs; only how many.' })
  specialNeeds: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Times a family was there; null under ten.' })
  visits: number | null;
}

export class UnitActivitiesPage extends PageOf(UnitActivitiesView) {
  @ApiProperty()
  schoolYear: string;
}
