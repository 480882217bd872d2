import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';

export class CounsellorView {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;
}

export class StationView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  place: string;

  @ApiProperty()
  about: string;

  @ApiProperty()
  revision: number;

  @ApiProperty()
  archived: boolean;

  @ApiProperty({ type: [CounsellorView] })
  counsellors: CounsellorView[];

  @ApiProperty({ description: 'The caller manages it' })
  manages: boolean;

  @ApiProperty({ description: 'The caller counsels here' })
  counsels: boolean;
}

export class StationPage extends PageOf(StationView) {}

export class StationHoursView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  counsellorId: string;

  @ApiProperty()
  counsellorName: string;

  @ApiProperty({ description: '1 Monday … 7 Sunday' })
  weekday: number;

  @ApiProperty({ example: '14:00' })
  begins: string;

  @ApiProperty({ example: '16:00' })
  ends: string;

  @ApiProperty()
  minutes: number;

  @ApiProperty({ description: 'Appointments they make a day' })
  slots: number;
}

export class StationHoursListView {
  @ApiProperty({ type: [StationHoursView] })
  items: StationHoursView[];
}
