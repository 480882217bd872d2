import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { stages, type Stage } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { pinKinds, placeKinds, type PinKind, type PlaceKind } from './place-kinds.rule';

export class PinQuery extends PageQuery {
  @ApiPropertyOptional({ enum: pinKinds, enumName: 'PinKind' })
  @IsOptional()
  @IsIn(pinKinds)
  kind?: PinKind;

  @ApiPropertyOptional({ description: 'Where it lies.' })
  @IsOptional()
  @IsUUID()
  districtId?: string;

  @ApiPropertyOptional({ enum: stages, enumName: 'Stage' })
  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @ApiPropertyOptional({ maxLength: 40, description: 'Part of the name.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;
}

export class PlaceBody {
  @ApiProperty({ enum: placeKinds, enumName: 'PlaceKind' })
  @IsIn(placeKinds)
  kind: PlaceKind;

  @ApiProperty({ minLength: 1, maxLength: 60 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 60)
  name: string;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 200)
  address: string;

  @ApiProperty({ description: 'Degrees east, WGS 84' })
  @IsNumber({ maxDecimalPlaces: 6 })
  @IsLongitude()
  longitude: number;

  @ApiProperty({ description: 'Degrees north' })
  @IsNumber({ maxDecimalPlaces: 6 })
  @IsLatitude()
  latitude: number;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The district it lies in.' })
  @IsOptional()
  @IsUUID()
  districtId?: string | null;

  @ApiProperty({ enum: stages, enumName: 'Stage', isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(stages, { each: true })
  stages: Stage[];

  @ApiPropertyOptional({ maxLength: 1000 })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  introduction?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  openingHours?: string;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: 100000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  capacity?: number | null;
}

export class PlaceChangeBody extends PartialType(PlaceBody) {
  @ApiProperty({ description: 'The revision the change was made on' })
  @IsInt()
  @Min(1)
  revision: number;
}
