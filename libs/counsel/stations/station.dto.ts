import { ApiProperty } from '@nestjs/swagger';
import { PageQuery } from '@libs/platform';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const trim = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

export class StationListQuery extends PageQuery {
  @ApiProperty({ required: false, default: false, description: 'Those that were put away instead' })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  archived: boolean = false;

  @ApiProperty({ required: false, maxLength: 40, description: 'Part of the name, or of whose it is.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;
}

export class StationBody {
  @ApiProperty({ minLength: 1, maxLength: 60 })
  @Transform(trim)
  @IsString()
  @Length(1, 60)
  name: string;

  @ApiProperty({ maxLength: 120, description: 'Where it is' })
  @Transform(trim)
  @IsString()
  @MaxLength(120)
  place: string;

  @ApiProperty({ maxLength: 500 })
  @Transform(trim)
  @IsString()
  @MaxLength(500)
  about: string;

  @ApiProperty({ type: [String], description: 'People who work at the unit' })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  counsellorIds: string[];
}

export class StationChangeBody extends StationBody {
  @ApiProperty({ description: 'The revision this was made on; another one meanwhile is a 409' })
  @IsInt()
  @Min(1)
  revision: number;
}

export class StationHoursBody {
  @ApiProperty({
    required: false,
    description: 'Oneself when left out; another counsellor: for who manages it',
  })
  @IsOptional()
  @IsUUID()
  counsellorId?: string;

  @ApiProperty({ minimum: 1, maximum: 7, description: '1 Monday … 7 Sunday' })
  @IsInt()
  @Min(1)
  @Max(7)
  weekday: number;

  @ApiProperty({ example: '14:00' })
  @Matches(time)
  begins: string;

  @ApiProperty({ example: '16:00' })
  @Matches(time)
  ends: string;

  @ApiProperty({ minimum: 15, maximum: 180, description: 'Of one appointment' })
  @IsInt()
  @Min(15)
  @Max(180)
  minutes: number;
}
