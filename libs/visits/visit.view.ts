import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { visitKinds, type VisitKind } from './visit-kind.rule';

export class VisitView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: visitKinds })
  kind: VisitKind;

  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  plannedOn: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD; null: not yet' })
  doneOn: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the teacher' })
  visitedBy: string | null;

  @ApiProperty()
  note: string;

  @ApiProperty()
  revision: number;
}

export class VisitPage extends PageOf(VisitView) {}

/** A visit that was held, for the school: when and in which class, without what was agreed. */
export class HeldVisitView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: visitKinds })
  kind: VisitKind;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  doneOn: string;

  @ApiProperty()
  classId: string;

  @ApiProperty({ description: 'Grade and class' })
  className: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: has left the school' })
  pupilName: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the teacher' })
  visitedBy: string | null;
}

export class HeldVisitPage extends PageOf(HeldVisitView) {}

/** A pupil of the class with what was done and is planned this school year. */
export class VisitedPupilView {
  @ApiProperty()
  pupilId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD of the last visit this school year' })
  visitedOn: string | null;

  @ApiProperty({ description: 'Visits and calls this school year' })
  visits: number;

  @ApiProperty({ type: VisitView, nullable: true, description: 'The next one planned' })
  planned: VisitView | null;
}

export class VisitedPupilPage extends PageOf(VisitedPupilView) {}

export class ClassVisitsView {
  @ApiProperty()
  classId: string;

  @ApiProperty({ description: 'Grade and class' })
  className: string;

  @ApiProperty()
  pupils: number;

  @ApiProperty({ description: 'Pupils visited at least once this school year' })
  visited: number;

  @ApiProperty({ description: 'Visits planned and not done yet' })
  planned: number;

  @ApiProperty({ description: 'The pupils are new at the school this year' })
  isEntryClass: boolean;
}

export class ClassVisitsDetailView extends ClassVisitsView {
  @ApiProperty({ example: '2026-2027' })
  schoolYear: string;
}

export class ClassVisitsPage extends PageOf(ClassVisitsView) {}
