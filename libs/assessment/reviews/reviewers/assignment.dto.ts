import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Min } from 'class-validator';
import { PageQuery } from '@libs/platform';

export class ReviewersPageQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only who is free to judge this assessment' })
  @IsOptional()
  @IsUUID()
  assessment?: string;
}

export class ReviewerCandidateQuery extends PageQuery {
  @ApiPropertyOptional({ maxLength: 40, description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;
}

export class AppointReviewerBody {
  @ApiProperty({ description: 'Of a register' })
  @IsUUID()
  memberId: string;
}

export class OpenReviewBody {
  @ApiProperty({ description: 'The version of the assessment the person has seen' })
  @IsInt()
  @Min(1)
  version: number;
}

export class SeatBody {
  @ApiPropertyOptional({ description: 'Who judges the dispute; drawn without it' })
  @IsOptional()
  @IsUUID()
  reviewerId?: string;
}

export class ReplacementBody {
  @ApiProperty({ minLength: 1, maxLength: 500, description: 'Kept in the log' })
  @IsString()
  @Matches(/\S/)
  @Length(1, 500)
  reason: string;
}
