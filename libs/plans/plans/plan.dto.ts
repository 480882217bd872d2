import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { schoolKinds, type SchoolKind } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { planStates, type PlanState } from './plan-kinds.rule';

const schoolYear = /^20\d\d-20\d\d$/;

export class NewPlanDto {
  @ApiProperty({ example: '2026-2027' })
  @Matches(schoolYear)
  schoolYear: string;

  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    description: 'A plan to begin from: one of the school itself, or a published model plan.',
  })
  @IsOptional()
  @IsUUID()
  copyFrom?: string | null;
}

export class NewModelPlanDto extends NewPlanDto {
  @ApiProperty({ enum: schoolKinds })
  @IsIn(schoolKinds)
  schoolKind: SchoolKind;
}

export class PlanRevisionDto {
  @ApiProperty({ description: 'The revision that was read; another one meanwhile is a 409.' })
  @IsInt()
  @Min(1)
  revision: number;
}

/** In the address, for deletions. */
export class RevisionQuery {
  @ApiProperty({ description: 'The revision that was read; another one meanwhile is a 409.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  revision: number;
}

export class PlanCopyDto extends PlanRevisionDto {
  @ApiProperty({ description: 'A plan of the school itself, or a published model plan.' })
  @IsUUID()
  from: string;
}

export class ModelPlanQuery extends PageQuery {
  @ApiPropertyOptional({ example: '2026-2027' })
  @IsOptional()
  @Matches(schoolYear)
  schoolYear?: string;

  @ApiPropertyOptional({ enum: schoolKinds })
  @IsOptional()
  @IsIn(schoolKinds)
  schoolKind?: SchoolKind;

  @ApiPropertyOptional({ description: 'Only those that suit this school.' })
  @IsOptional()
  @IsUUID()
  schoolId?: string;
}

export class SchoolPlanQuery extends PageQuery {
  @ApiProperty({ example: '2026-2027' })
  @Matches(schoolYear)
  schoolYear: string;

  @ApiPropertyOptional({ description: 'A district or the city.' })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiPropertyOptional({ enum: [...planStates, 'none'] })
  @IsOptional()
  @IsIn([...planStates, 'none'])
  state?: PlanState | 'none';
}
