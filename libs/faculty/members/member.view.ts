import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { talentLevels, type TalentLevel } from '../talents/talent.entity';
import { memberKinds, type MemberKind } from './member.entity';

export class MemberGradeView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

export class MemberTalentView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: talentLevels })
  level: TalentLevel;

  @ApiProperty({ description: 'YYYY-MM-DD, inclusive' })
  until: string;

  @ApiProperty()
  grantedBy: string;
}

export class MemberView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: memberKinds })
  kind: MemberKind;

  @ApiProperty()
  instructs: boolean;

  @ApiProperty({ description: 'Empty once the person has deleted the account' })
  name: string;

  @ApiProperty()
  staffNumber: string;

  @ApiProperty()
  employer: string;

  @ApiProperty()
  specialities: string;

  @ApiProperty({ type: String, nullable: true })
  personId: string | null;

  @ApiProperty({ type: [MemberGradeView], description: 'None means all grades' })
  grades: MemberGradeView[];

  @ApiProperty({ description: 'Training hours in the three years up to today' })
  hours: number;

  @ApiProperty()
  trained: boolean;

  @ApiProperty({ type: [MemberTalentView] })
  talents: MemberTalentView[];

  @ApiProperty()
  revision: number;

  @ApiProperty()
  archived: boolean;
}

export class MemberPage extends PageOf(MemberView) {}

export class MemberDetailView extends MemberView {
  @ApiProperty()
  schoolId: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty({ type: [String], enum: ['manage'] })
  may: 'manage'[];
}

export class InstructorView {
  @ApiProperty({ description: 'The account, or the line of the register where no account is linked' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: appointed, and not on the register' })
  memberId: string | null;

  @ApiProperty({ description: 'Empty once the person has deleted the account' })
  name: string;

  @ApiProperty({ type: [String], description: 'Names of grades; none means all' })
  grades: string[];
}

export class InstructorPage extends PageOf(InstructorView) {}

export class GradeInstructorsView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  instructors: number;
}

export class FacultySummaryView {
  @ApiProperty()
  teachers: number;

  @ApiProperty({ description: 'Teachers with the training hours of three years' })
  trainedTeachers: number;

  @ApiProperty({ description: 'On the register or appointed, each once' })
  instructors: number;

  @ApiProperty({ description: 'Instructors on the register with the training hours' })
  trainedInstructors: number;

  @ApiProperty({ type: [GradeInstructorsView] })
  grades: GradeInstructorsView[];

  @ApiProperty({ description: 'Hours in three years to count as trained' })
  trainedHours: number;

  @ApiProperty({ description: 'YYYY-MM-DD, the first day of the three years' })
  from: string;

  @ApiProperty({ description: 'YYYY-MM-DD, the last day' })
  until: string;
}
