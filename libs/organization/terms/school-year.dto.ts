import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';

const day = /^\d{4}-\d{2}-\d{2}$/;

class TermDto {
  @ApiProperty({ format: 'date' })
  @Matches(day)
  startsOn: string;

  @ApiProperty({ format: 'date' })
  @Matches(day)
  endsOn: string;
}

class HolidayDto {
  @ApiProperty({ format: 'date' })
  @Matches(day)
  day: string;

  @ApiProperty({ minLength: 1, maxLength: 40 })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ description: 'A weekend day that is worked, rather than a holiday.' })
  @IsBoolean()
  isWorkday: boolean;
}

export class SchoolYearDto {
  @ApiProperty({ description: 'The revision this change was made on; 0 for a year that is not there yet.' })
  @IsInt()
  @Min(0)
  revision: number;

  @ApiProperty({ type: [TermDto], minItems: 2, maxItems: 2, description: 'The first and the second term.' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => TermDto)
  terms: TermDto[];

  @ApiProperty({ type: [HolidayDto], description: 'All days of the year that differ from their weekday.' })
  @IsArray()
  @ArrayMaxSize(120)
  @ValidateNested({ each: true })
  @Type(() => HolidayDto)
  holidays: HolidayDto[];
}
