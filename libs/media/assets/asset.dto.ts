import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { assetStates, type AssetState } from './asset-state.rule';

export class AssetQuery extends PageQuery {
  @ApiProperty({ required: false, description: 'Recordings of this unit and the units below it' })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiProperty({ required: false, enum: assetStates })
  @IsOptional()
  @IsIn(assetStates)
  state?: AssetState;

  @ApiProperty({ required: false, description: 'Part of the file name' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}
