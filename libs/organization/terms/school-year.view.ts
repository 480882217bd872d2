import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';

export class TermView {
  @ApiProperty({ enum: [1, 2], type: Number })
  number: 1 | 2;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty({ description: 'School weeks; the week in which the term starts is the first.' })
  weeks: number;
}

class HolidayView {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  isWorkday: boolean;
}

export class SchoolYearView {
  @ApiProperty({ example: '2026-2027' })
  code: string;

  @ApiProperty({ description: 'Whether today lies in it.' })
  current: boolean;

  @ApiProperty({ type: [TermView] })
  terms: TermView[];
}

export class SchoolYearPage extends PageOf(SchoolYearView) {}

export class SchoolYearDetailView extends SchoolYearView {
  @ApiProperty()
  revision: number;

  @ApiProperty({ type: [HolidayView] })
  holidays: HolidayView[];

  @ApiProperty({ description: 'Whether the caller may change terms and holidays.' })
  editable: boolean;
}
