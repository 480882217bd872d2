import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '@libs/platform';

export const shelves = ['open', 'finished'] as const;
export type Shelf = (typeof shelves)[number];

export class OwnReviewsPageQuery extends PageQuery {
  @ApiPropertyOptional({ enum: shelves, description: 'Being written by default' })
  @IsOptional()
  @IsIn(shelves)
  shelf?: Shelf;
}

export class SheetLineBody {
  @ApiProperty({ description: 'Code of the indicator or gate' })
  @IsString()
  @MaxLength(10)
  item: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Rubric step, 0–1; null: undecided' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  step: number | null;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000)
  comment: string;
}

export class SheetBody {
  @ApiProperty({ description: 'The version the sheet was read in' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ type: [SheetLineBody], description: 'Lines not named stay as they are' })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => SheetLineBody)
  lines: SheetLineBody[];
}

export class FinishBody {
  @ApiProperty()
  @IsInt()
  @Min(1)
  version: number;
}

export class ConflictBody {
  @ApiProperty({ minLength: 1, maxLength: 500, description: 'Read by the city bureau only' })
  @IsString()
  @Matches(/\S/)
  @Length(1, 500)
  reason: string;
}
