import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, Min } from 'class-validator';
import type { CityMapDrawing } from './city-map.rule';

export class CityMapView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The city; null for somebody who belongs to none.',
  })
  unitId: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      'GeoJSON FeatureCollection; `properties.layer`: district, green, water or road. Null: not drawn yet.',
  })
  map: CityMapDrawing | null;

  @ApiProperty({ description: '0 while it is not drawn yet.' })
  revision: number;
}

export class CityMapBody {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'GeoJSON FeatureCollection' })
  @IsObject()
  map: Record<string, unknown>;

  @ApiProperty({ minimum: 0, description: 'The revision it takes the place of; 0 for the first.' })
  @IsInt()
  @Min(0)
  revision: number;
}
