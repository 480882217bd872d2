import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { PageQuery } from '@libs/platform';

export class StudioQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Studios of this district, and of the city above it where it is the city',
  })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiPropertyOptional({ description: 'Studios in which somebody of this school takes part' })
  @IsOptional()
  @IsUUID()
  schoolId?: string;

  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  q?: string;
}

export class NewStudioBody {
  @ApiProperty({ description: 'The district or city that keeps it' })
  @IsUUID()
  unitId: string;

  @ApiProperty({ minLength: 1, maxLength: 60 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 60)
  name: string;

  @ApiProperty({ description: 'Somebody of a school’s register' })
  @IsUUID()
  leaderId: string;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  memberIds?: string[];

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  introduction?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  address?: string;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Degrees east, WGS 84' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 6 })
  @IsLongitude()
  longitude?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Degrees north' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 6 })
  @IsLatitude()
  latitude?: number | null;

  @ApiPropertyOptional({ type: [String], description: 'Names of the communities it is paired with' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  communities?: string[];
}

export class StudioChangeBody extends PartialType(NewStudioBody) {
  @ApiProperty({ description: 'The revision the change was made on' })
  @IsInt()
  @Min(1)
  revision: number;
}
