import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import {
  appointmentMays,
  appointmentStates,
  counselTopics,
  type AppointmentMay,
  type AppointmentState,
  type CounselTopic,
} from './appointment.rule';

/** A station as families see it. */
export class OpenStationView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  place: string;

  @ApiProperty()
  about: string;

  @ApiProperty({ description: 'Free times in the next four weeks' })
  free: number;
}

export class OpenStationsView {
  @ApiProperty({ type: [OpenStationView] })
  items: OpenStationView[];
}

export class FreeSlotView {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;

  @ApiProperty()
  counsellorName: string;
}

export class FreeSlotPage extends PageOf(FreeSlotView) {}

export class AppointmentView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: appointmentStates, enumName: 'AppointmentState' })
  state: AppointmentState;

  @ApiProperty({ enum: counselTopics, enumName: 'CounselTopic', nullable: true })
  topic: CounselTopic | null;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;

  @ApiProperty()
  stationName: string;

  @ApiProperty()
  place: string;

  @ApiProperty()
  counsellorName: string;

  @ApiProperty({ enum: appointmentMays, enumName: 'AppointmentMay', isArray: true })
  may: AppointmentMay[];
}

export class AppointmentPage extends PageOf(AppointmentView) {}

export class BookedView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: appointmentStates, enumName: 'AppointmentState' })
  state: AppointmentState;

  @ApiProperty({ enum: counselTopics, enumName: 'CounselTopic', nullable: true })
  topic: CounselTopic | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who comes; forgotten thirty days after' })
  personName: string | null;

  @ApiProperty({ enum: appointmentMays, enumName: 'AppointmentMay', isArray: true })
  may: AppointmentMay[];
}

/** A time of the counsellor who asks. */
export class CounsellingSlotView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  stationId: string;

  @ApiProperty()
  stationName: string;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;

  @ApiProperty({ description: 'Can be booked, or is' })
  open: boolean;

  @ApiProperty({ type: BookedView, nullable: true })
  booked: BookedView | null;
}

export class CounsellingWeekView {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ type: [CounsellingSlotView] })
  slots: CounsellingSlotView[];
}

export class StationMonthView {
  @ApiProperty({ example: '2026-11' })
  month: string;

  @ApiProperty()
  booked: number;

  @ApiProperty()
  held: number;

  @ApiProperty()
  missed: number;

  @ApiProperty()
  cancelledByGuardian: number;

  @ApiProperty()
  cancelledByStation: number;
}

/** All that leaves the counsellor's room. */
export class StationFiguresView {
  @ApiProperty({ description: 'Free times in the next four weeks' })
  free: number;

  @ApiProperty({
    type: [StationMonthView],
    description: 'The last twelve months in which something was booked',
  })
  months: StationMonthView[];
}
