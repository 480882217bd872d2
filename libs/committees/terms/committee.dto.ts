import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDay } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { committeeLevels, type CommitteeLevel } from './committee.entity';

export class CommitteeQuery extends PageQuery {
  @ApiPropertyOptional({ enum: committeeLevels })
  @IsOptional()
  @IsIn(committeeLevels)
  level?: CommitteeLevel;
}

export class NewCommitteeBody {
  @ApiProperty({ minimum: 1, maximum: 100 })
  @IsInt()
  @Min(1)
  @Max(100)
  seats: number;

  @ApiProperty({ description: 'YYYY-MM-DD, the first day of the term of office' })
  @IsDay()
  since: string;

  @ApiProperty({ description: 'YYYY-MM-DD, the last day' })
  @IsDay()
  until: string;
}

export class CommitteeChangeBody extends PartialType(NewCommitteeBody) {
  @ApiProperty({ description: 'The revision the change was made on' })
  @IsInt()
  @Min(1)
  revision: number;
}
