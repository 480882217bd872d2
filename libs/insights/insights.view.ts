import { ApiProperty } from '@nestjs/swagger';
import { nextThings, type NextThing } from './next-things.rule';

const hiddenNote = 'null: hidden, too few families stand behind it';

export class DeskFamiliesView {
  @ApiProperty({ description: 'Pupils on the class lists' })
  families: number;

  @ApiProperty({ description: 'With at least one guardian who has joined' })
  joined: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: `Families that learned since Monday; ${hiddenNote}`,
  })
  activeThisWeek: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: `Families that learned this month; ${hiddenNote}`,
  })
  activeThisMonth: number | null;
}

export class GraduationFiguresView {
  @ApiProperty()
  schoolYear: string;

  @ApiProperty()
  enrolled: number;

  @ApiProperty({ type: Number, nullable: true, description: hiddenNote })
  graduated: number | null;
}

export class WeekView {
  @ApiProperty({ description: 'Monday' })
  from: string;

  @ApiProperty({ type: Number, nullable: true, description: `Verified hours of 60 minutes; ${hiddenNote}` })
  hours: number | null;
}

export class CourseStatesView {
  @ApiProperty()
  draft: number;

  @ApiProperty()
  submitted: number;

  @ApiProperty()
  returned: number;

  @ApiProperty()
  published: number;

  @ApiProperty()
  archived: number;
}

export class NextThingView {
  @ApiProperty({ enum: nextThings })
  code: NextThing;

  @ApiProperty({ description: 'How many of what it speaks of' })
  count: number;
}

export class SchoolInsightsView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: DeskFamiliesView })
  families: DeskFamiliesView;

  @ApiProperty({ type: [WeekView], description: 'The last twelve weeks, this one last' })
  weeks: WeekView[];

  @ApiProperty({ type: GraduationFiguresView })
  graduation: GraduationFiguresView;

  @ApiProperty({ type: CourseStatesView })
  courses: CourseStatesView;

  @ApiProperty({ type: [NextThingView], description: 'What to do next, the most useful first' })
  next: NextThingView[];
}

export class ChildFiguresView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  schools: number;

  @ApiProperty()
  families: number;

  @ApiProperty()
  joined: number;

  @ApiProperty({ type: Number, nullable: true, description: hiddenNote })
  activeThisMonth: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: `Verified hours this school year; ${hiddenNote}`,
  })
  hours: number | null;

  @ApiProperty()
  enrolled: number;

  @ApiProperty({ type: Number, nullable: true, description: hiddenNote })
  graduated: number | null;
}

export class MonthView {
  @ApiProperty({ description: 'YYYY-MM' })
  month: string;

  @ApiProperty({ type: Number, nullable: true })
  hours: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Guardians who learned' })
  learners: number | null;
}

export class MixView {
  @ApiProperty({ description: 'Stage or topic' })
  code: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Verified hours this school year' })
  hours: number | null;
}

export class UnitInsightsView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['city', 'district'] })
  kind: string;

  @ApiProperty()
  schoolYear: string;

  @ApiProperty({ type: ChildFiguresView, description: 'All below together' })
  together: ChildFiguresView;

  @ApiProperty({ type: [ChildFiguresView], description: 'Districts of a city, schools of a district' })
  children: ChildFiguresView[];

  @ApiProperty({ type: [MonthView], description: 'The last twelve months, this one last' })
  months: MonthView[];

  @ApiProperty({ type: [MixView], description: 'By the stages of the children; together all hours' })
  stages: MixView[];

  @ApiProperty({
    type: [MixView],
    description: 'By the topics of the courses; one of two topics counts for both',
  })
  topics: MixView[];
}
