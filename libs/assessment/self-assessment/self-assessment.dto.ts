import { ApiProperty } from '@nestjs/swagger';
import {
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { queryOutcomes, type QueryOutcome } from './figure-query.entity';

export class EstimateBody {
  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    description: 'Points of the item’s weight; a gate: 0 or 1',
  })
  @ValidateIf((_, value) => value !== null)
  @IsNumber({ maxDecimalPlaces: 3 })
  @Min(0)
  @Max(100)
  estimate: number | null;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000)
  note: string;

  @ApiProperty({ description: 'The version it was made on; 0 where nothing was said yet' })
  @IsInt()
  @Min(0)
  version: number;
}

export class FigureQueryBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, description: 'Why the figure is not believed' })
  @IsString()
  @Matches(/\S/)
  @Length(1, 1000)
  reason: string;
}

export class FigureAnswerBody {
  @ApiProperty({ enum: queryOutcomes })
  @IsIn(queryOutcomes)
  outcome: QueryOutcome;

  @ApiProperty({ minLength: 1, maxLength: 1000 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 1000)
  answer: string;
}

export class HandInBody {
  @ApiProperty({ description: 'The version of the assessment the person has seen' })
  @IsInt()
  @Min(1)
  version: number;
}
