import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, ValidateIf } from 'class-validator';
import { IsDay } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { duties, type Duty } from './seat.entity';

export class SeatCandidateQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  q?: string;
}

export class NewSeatBody {
  @ApiPropertyOptional({ description: 'A guardian of the unit' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ maxLength: 40, description: 'Of who has no account' })
  @ValidateIf(({ personId }: NewSeatBody) => personId === undefined)
  @IsString()
  @Matches(/\S/)
  @Length(1, 40)
  name?: string;

  @ApiProperty({ enum: duties })
  @IsIn(duties)
  duty: Duty;

  @ApiPropertyOptional({ description: 'YYYY-MM-DD; the first day of the term without it' })
  @IsOptional()
  @IsDay()
  since?: string;
}
