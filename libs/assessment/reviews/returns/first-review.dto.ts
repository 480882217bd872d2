import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** A step of the first review, on the version that was seen. */
export class FirstReviewBody {
  @ApiProperty({ description: 'The version of the assessment the person has seen' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiPropertyOptional({ maxLength: 1000, description: 'A word to the school' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class RejectionBody {
  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ minLength: 1, maxLength: 1000, description: 'The school reads it' })
  @IsString()
  @Matches(/\S/)
  @Length(1, 1000)
  reason: string;
}

export class ReturnReasonBody {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Indicator or gate; null: the whole' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  item?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 500, description: 'What is missing, and what would do' })
  @IsString()
  @Matches(/\S/)
  @Length(1, 500)
  reason: string;
}

export class ReturnBody {
  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ type: [ReturnReasonBody] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => ReturnReasonBody)
  reasons: ReturnReasonBody[];
}
