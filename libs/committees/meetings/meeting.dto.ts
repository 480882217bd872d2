import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '@libs/organization';

export class NewMeetingBody {
  @ApiProperty({ description: 'YYYY-MM-DD, within the term of office' })
  @IsDay()
  heldOn: string;

  @ApiProperty({ minLength: 1, maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 500)
  agenda: string;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'How many came' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2000)
  attendance?: number | null;

  @ApiPropertyOptional({ maxLength: 20_000, description: 'Rich text; cleaned' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  minutesHtml?: string;
}

export class MeetingChangeBody extends PartialType(NewMeetingBody) {
  @ApiProperty({ description: 'The revision the change was made on' })
  @IsInt()
  @Min(1)
  revision: number;
}
