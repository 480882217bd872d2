import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import type { MeetingEntity } from './meeting.entity';
import { hasMinutes } from './minutes.rule';

export class MeetingView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  heldOn: string;

  @ApiProperty()
  agenda: string;

  @ApiProperty({ type: Number, nullable: true })
  attendance: number | null;

  @ApiProperty()
  minutesHtml: string;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the file of the minutes' })
  minutesFile: string | null;

  @ApiProperty({ description: 'Held and with minutes: counts in the rating' })
  counts: boolean;

  @ApiProperty()
  revision: number;
}

export class MeetingPage extends PageOf(MeetingView) {}

export function meetingView(meeting: MeetingEntity, today: string): MeetingView {
  const { id, heldOn, agenda, attendance, minutesHtml, minutesFile, revision } = meeting;
  const counts = heldOn <= today && hasMinutes(meeting);
  return {
    id,
    heldOn,
    agenda,
    attendance,
    minutesHtml,
    minutesFile: minutesFile?.name ?? null,
    counts,
    revision,
  };
}
