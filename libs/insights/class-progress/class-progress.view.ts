import { ApiProperty } from '@nestjs/swagger';
import { requirementUnits } from '@libs/graduation';

export class ClassTotalsView {
  @ApiProperty({ description: 'Pupils on the class list' }) families: number;
  @ApiProperty({ description: 'Families of whom a guardian has joined' }) joined: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null: too few families to show' })
  activeThisMonth: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Class hours counted this school year, of all together',
  })
  classHours: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Families that have graduated this school year' })
  graduated: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Families on their way' }) learning:
    number | null;
}

export class StillToDoView {
  @ApiProperty({ example: 'class-hours' }) code: string;
  @ApiProperty() title: string;
  @ApiProperty() titleEn: string;
  @ApiProperty() left: number;
  @ApiProperty({ enum: requirementUnits }) unit: string;
}

export class GuardianProgressView {
  @ApiProperty() name: string;
  @ApiProperty({ example: 'mother' }) relation: string;
  @ApiProperty({ description: 'Class hours counted this school year' }) classHours: number;
  @ApiProperty() graduated: boolean;
  @ApiProperty({
    type: [StillToDoView],
    description: 'What is left until graduation; carries over, nobody fails',
  })
  left: StillToDoView[];
}

export class FamilyProgressView {
  @ApiProperty() pupilId: string;
  @ApiProperty() pupilName: string;
  @ApiProperty({ description: 'One guardian is enough' }) graduated: boolean;
  @ApiProperty({ type: [GuardianProgressView], description: 'Empty while nobody has joined' })
  guardians: GuardianProgressView[];
}

export class ClassProgressView {
  @ApiProperty() classId: string;
  @ApiProperty() name: string;
  @ApiProperty({ example: '2026-2027' }) schoolYear: string;
  @ApiProperty({ type: ClassTotalsView }) totals: ClassTotalsView;
  @ApiProperty({
    type: [FamilyProgressView],
    nullable: true,
    description: 'By name, for the class teacher of this class alone: to help, never to publish',
  })
  families: FamilyProgressView[] | null;
}
