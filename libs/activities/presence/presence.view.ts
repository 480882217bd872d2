import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { PageOf } from '@libs/platform';
import { signUpStates, type SignUpState } from '../places/sign-up.entity';
import { attendanceWays, type AttendanceWay } from './attendance.entity';

export class ScanBody {
  @ApiProperty({ minLength: 1, maxLength: 64, description: 'What the screen in the hall shows.' })
  @IsString()
  @Length(1, 64)
  code: string;
}

export class ScanView {
  @ApiProperty({ description: 'Proof of the scan, for the check-in.' })
  ticket: string;

  @ApiProperty({ type: String, format: 'date-time' })
  validUntil: Date;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: Date;
}

export class CheckInBody {
  @ApiProperty({ minLength: 1, maxLength: 64 })
  @IsString()
  @Length(1, 64)
  ticket: string;

  @ApiProperty({ required: false, description: 'One child; without it all who are signed up.' })
  @IsOptional()
  @IsUUID()
  pupilId?: string;
}

export class CheckedInView {
  @ApiProperty({ type: [String] })
  pupilIds: string[];

  @ApiProperty({ description: 'Whether the family was checked in before.' })
  already: boolean;
}

export class ShownCodeView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'From when it is shown.' })
  from: Date;
}

export class CheckInScreenView {
  @ApiProperty({ description: 'Where a scan leads; the code is put behind it.' })
  address: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'The clock of the server.' })
  now: Date;

  @ApiProperty({ description: 'Seconds for which a code is shown.' })
  slotSeconds: number;

  @ApiProperty({
    type: [ShownCodeView],
    description: 'For half an hour ahead, so that a lost network stops nothing.',
  })
  codes: ShownCodeView[];
}

export class PresenceCountView {
  @ApiProperty({ description: 'Families there.' })
  present: number;

  @ApiProperty({ description: 'Persons there.' })
  persons: number;

  @ApiProperty({ description: 'Places taken.' })
  signedUp: number;

  @ApiProperty({ description: 'Families on the waiting list.' })
  waiting: number;

  @ApiProperty()
  capacity: number;
}

export class ActivityFamilyView {
  @ApiProperty()
  pupilId: string;

  @ApiProperty({ description: 'Name of the child as on the class list.' })
  name: string;

  @ApiProperty()
  classId: string;

  @ApiProperty({ description: 'With the grade.' })
  className: string;

  @ApiProperty({ enum: signUpStates, enumName: 'SignUpState', nullable: true })
  signUp: SignUpState | null;

  @ApiProperty({ type: Number, nullable: true, description: 'How many signed up.' })
  persons: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Place on the waiting list.' })
  turn: number | null;

  @ApiProperty({ enum: attendanceWays, enumName: 'AttendanceWay', nullable: true })
  way: AttendanceWay | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  attendedAt: Date | null;
}

export class ActivityFamilyPage extends PageOf(ActivityFamilyView) {}
