import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { IsDay } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { visitKinds, type VisitKind } from './visit-kind.rule';

const shows = ['all', 'open'] as const;

export class ClassVisitQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: shows,
    default: 'all',
    description: 'open: pupils not visited this school year yet',
  })
  @IsOptional()
  @IsIn(shows)
  show?: 'all' | 'open';
}

export class HeldVisitQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'YYYY-MM-DD, held on this day or later' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ description: 'YYYY-MM-DD, held on this day or before' })
  @IsOptional()
  @IsDay()
  until?: string;

  @ApiPropertyOptional({
    description: 'Ids of classes with a comma between, up to 60: only visits to their pupils',
  })
  @IsOptional()
  @Matches(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,59}$/)
  classes?: string;
}

export class NewVisitBody {
  @ApiProperty({ enum: visitKinds })
  @IsIn(visitKinds)
  kind: VisitKind;

  @ApiPropertyOptional({ description: 'YYYY-MM-DD; needed for a visit that is not done yet' })
  @IsOptional()
  @IsDay()
  plannedOn?: string;

  @ApiPropertyOptional({ description: 'YYYY-MM-DD, not later than today' })
  @IsOptional()
  @IsDay()
  doneOn?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'What was agreed; nothing about health or the family' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class VisitChangeBody {
  @ApiPropertyOptional({ enum: visitKinds })
  @IsOptional()
  @IsIn(visitKinds)
  kind?: VisitKind;

  @ApiPropertyOptional({ description: 'YYYY-MM-DD' })
  @IsOptional()
  @IsDay()
  plannedOn?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'YYYY-MM-DD; null: not done after all' })
  @IsOptional()
  @IsDay()
  doneOn?: string | null;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;

  @ApiProperty({ description: 'The revision the change was made on' })
  @IsInt()
  @Min(1)
  revision: number;
}
