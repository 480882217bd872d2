import { ApiProperty } from '@nestjs/swagger';
import { stages, type Stage } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { pinKinds, placeKinds, type PinKind, type PlaceKind } from './place-kinds.rule';

/** A place or studio as a pin on the map and a line beside it. */
export class PinView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: pinKinds, enumName: 'PinKind' })
  kind: PinKind;

  @ApiProperty()
  name: string;

  @ApiProperty()
  address: string;

  @ApiProperty()
  longitude: number;

  @ApiProperty()
  latitude: number;

  @ApiProperty({ enum: stages, enumName: 'Stage', isArray: true, description: 'None: for everybody.' })
  stages: Stage[];

  @ApiProperty({ type: String, nullable: true })
  districtName: string | null;
}

export class PinPage extends PageOf(PinView) {}

export class PlaceView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: placeKinds, enumName: 'PlaceKind' })
  kind: PlaceKind;

  @ApiProperty()
  name: string;

  @ApiProperty()
  address: string;

  @ApiProperty()
  longitude: number;

  @ApiProperty()
  latitude: number;

  @ApiProperty({ type: String, nullable: true })
  districtId: string | null;

  @ApiProperty({ type: String, nullable: true })
  districtName: string | null;

  @ApiProperty({ enum: stages, enumName: 'Stage', isArray: true })
  stages: Stage[];

  @ApiProperty()
  introduction: string;

  @ApiProperty()
  openingHours: string;

  @ApiProperty({ type: Number, nullable: true })
  capacity: number | null;

  @ApiProperty({ description: 'Who keeps it.' })
  unitName: string;

  @ApiProperty()
  revision: number;

  @ApiProperty({ type: [String], enum: ['manage', 'visit'], enumName: 'PlaceMay' })
  may: ('manage' | 'visit')[];
}

export class PlacePage extends PageOf(PlaceView) {}
