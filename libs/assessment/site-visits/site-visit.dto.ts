import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '@libs/organization';
import { visitActKinds, type VisitActKind } from './findings.rule';

export class SiteVisitPlanBody {
  @ApiProperty({ description: 'YYYY-MM-DD' })
  @IsDay()
  onDay: string;

  @ApiProperty({ maxLength: 500, description: 'What the school reads beside the day' })
  @IsString()
  @MaxLength(500)
  message: string;

  @ApiProperty({ type: [String], minItems: 2, maxItems: 2, description: 'Two reviewers' })
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  visitorIds: string[];

  @ApiProperty({ description: 'The revision the plan was made on; 0 for a new one' })
  @IsInt()
  @Min(0)
  revision: number;
}

export class SiteVisitActBody {
  @ApiProperty({ description: 'Made by the phone; the same act sent again has the same id' })
  @IsUUID()
  id: string;

  @ApiProperty({ maxLength: 12, description: 'Code of the item, or `summary`' })
  @IsString()
  @MaxLength(12)
  item: string;

  @ApiProperty({ enum: visitActKinds })
  @IsIn(visitActKinds)
  kind: VisitActKind;

  @ApiProperty({ maxLength: 1000, description: 'seen, partly or not_seen; the text; or the id of the photo' })
  @IsString()
  @MaxLength(1000)
  value: string;

  @ApiProperty({ format: 'date-time', description: 'By the clock of the phone' })
  @IsISO8601({ strict: true })
  madeAt: string;
}

export class SiteVisitActsBody {
  @ApiProperty({
    type: [SiteVisitActBody],
    minItems: 1,
    maxItems: 100,
    description: 'In the order they were made',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SiteVisitActBody)
  acts: SiteVisitActBody[];
}

export class SiteVisitPhotoQuery {
  @ApiProperty({ maxLength: 12, description: 'Code of the item' })
  @IsString()
  @MaxLength(12)
  item: string;

  @ApiProperty({ format: 'date-time', description: 'By the clock of the phone' })
  @IsISO8601({ strict: true })
  takenAt: string;
}

export class SiteVisitConflictBody {
  @ApiProperty({ minLength: 1, maxLength: 500, description: 'Read by the city; goes with the account' })
  @IsString()
  @Matches(/\S/)
  @Length(1, 500)
  reason: string;
}

export class SiteVisitAnswerBody {
  @ApiProperty({ minLength: 1, maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  text: string;

  @ApiProperty({ description: 'The revision that was read' })
  @IsInt()
  @Min(1)
  revision: number;
}
