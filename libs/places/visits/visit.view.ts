import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { visitStates, type VisitState } from './visit-slot.entity';

export class VisitSlotView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  endsAt: Date;

  @ApiProperty({ description: 'People' })
  capacity: number;

  @ApiProperty({ description: 'People that may still come' })
  free: number;

  @ApiProperty({ type: String, nullable: true, description: "The caller's own booking" })
  bookingId: string | null;

  @ApiProperty({ type: Number, nullable: true })
  people: number | null;
}

export class VisitSlotPage extends PageOf(VisitSlotView) {}

export class PlaceVisitView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  placeId: string;

  @ApiProperty()
  placeName: string;

  @ApiProperty()
  address: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  endsAt: Date;

  @ApiProperty()
  people: number;

  @ApiProperty({ enum: visitStates, enumName: 'VisitState' })
  state: VisitState;

  @ApiProperty({ description: 'Whether it can still be given back.' })
  coming: boolean;
}

export class PlaceVisitPage extends PageOf(PlaceVisitView) {}

/** For whoever receives the visitors. */
export class VisitorView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'Empty when the account has been deleted.' })
  name: string;

  @ApiProperty()
  people: number;

  @ApiProperty({ enum: visitStates, enumName: 'VisitState' })
  state: VisitState;
}

export class VisitorPage extends PageOf(VisitorView) {}
