import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';

export class DeclaredFigureBody {
  @ApiProperty({ description: 'Code of the measure' })
  @IsString()
  @MaxLength(48)
  measure: string;

  @ApiProperty({
    minimum: 0,
    description: 'Up to four decimals; 0 or 1 for yes-no; a quarter for a rubric step',
  })
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(1_000_000_000)
  value: number;

  @ApiProperty({ required: false, minimum: 0, description: 'Denominator, for ratios only' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(1_000_000_000)
  outOf?: number;

  @ApiProperty({ minLength: 2, maxLength: 300, description: 'Title or number of the paper it was read from' })
  @IsString()
  @Length(2, 300)
  document: string;

  @ApiProperty({ required: false, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
