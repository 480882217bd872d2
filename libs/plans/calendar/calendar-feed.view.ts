import { ApiProperty } from '@nestjs/swagger';

export class CalendarFeedView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;
}

export class NewCalendarFeedView extends CalendarFeedView {
  @ApiProperty({ description: 'Shown this once; whoever holds it reads the timetable.' })
  url: string;
}
