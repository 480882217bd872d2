import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import type { UnitEntity } from './unit.entity';
import { schoolKinds, stages, unitKinds, type SchoolKind, type Stage, type UnitKind } from './vocabulary';

export class UnitView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: unitKinds })
  kind: UnitKind;

  @ApiProperty({ type: String, nullable: true })
  parentId: string | null;

  @ApiProperty()
  name: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ enum: schoolKinds, nullable: true })
  schoolKind: SchoolKind | null;

  @ApiProperty({ type: Number, nullable: true })
  gradeLevel: number | null;

  @ApiProperty({ enum: stages, nullable: true })
  stage: Stage | null;
}

export class UnitPage extends PageOf(UnitView) {}

export class UnitDetailView extends UnitView {
  @ApiProperty({
    type: [UnitView],
    description: 'From the city down to the unit itself, as far as the caller sees',
  })
  breadcrumb: UnitView[];
}

export function unitView(unit: UnitEntity): UnitView {
  const { id, kind, parentId, name, code, schoolKind, gradeLevel, stage } = unit;
  return { id, kind, parentId, name, code, schoolKind, gradeLevel, stage };
}
