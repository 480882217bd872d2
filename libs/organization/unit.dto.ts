import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { PageQuery } from '@libs/platform';
import { unitKinds, type UnitKind } from './vocabulary';

export class UnitQuery extends PageQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  parent?: string;

  @ApiPropertyOptional({ enum: unitKinds })
  @IsOptional()
  @IsIn(unitKinds)
  kind?: UnitKind;

  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @Length(1, 50)
  q?: string;
}

export class NewUnitBody {
  @ApiProperty({ description: 'The school of a new grade, the grade of a new class' })
  @IsUUID()
  parentId: string;

  @ApiProperty({ enum: ['grade', 'class'] })
  @IsIn(['grade', 'class'])
  kind: 'grade' | 'class';

  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiPropertyOptional({ description: 'Of grades: -3…-1 kindergarten, 1–12 school' })
  @IsOptional()
  @IsInt()
  @Min(-3)
  @Max(12)
  gradeLevel?: number;
}

export class UnitChangeBody {
  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @Length(1, 40)
  name: string;
}
