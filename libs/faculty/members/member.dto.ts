import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { IsDay } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { memberKinds, type MemberKind } from './member.entity';

const yesNo = ['yes', 'no'] as const;

export class FacultyQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the name, or the staff number' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  q?: string;

  @ApiPropertyOptional({ enum: memberKinds })
  @IsOptional()
  @IsIn(memberKinds)
  kind?: MemberKind;

  @ApiPropertyOptional({ enum: yesNo, description: 'Who teaches parents' })
  @IsOptional()
  @IsIn(yesNo)
  instructs?: 'yes' | 'no';

  @ApiPropertyOptional({ enum: yesNo, description: 'Who has the training hours of three years' })
  @IsOptional()
  @IsIn(yesNo)
  trained?: 'yes' | 'no';

  @ApiPropertyOptional({ description: 'YYYY-MM-DD on which the three years end; today without it' })
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiPropertyOptional({ enum: yesNo, description: 'yes: those who were taken off the register' })
  @IsOptional()
  @IsIn(yesNo)
  archived?: 'yes' | 'no';
}

export class InstructorQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only those who teach the parents of this grade' })
  @IsOptional()
  @IsUUID()
  gradeId?: string;
}

export class NewMemberBody {
  @ApiProperty({ enum: memberKinds })
  @IsIn(memberKinds)
  kind: MemberKind;

  @ApiProperty({ description: 'Teaches parents; experts from outside always do' })
  @IsBoolean()
  instructs: boolean;

  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 40)
  name: string;

  @ApiPropertyOptional({ maxLength: 32 })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  staffNumber?: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'Of experts from outside' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  employer?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  specialities?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The account of one of the school’s staff',
  })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Grades of the school; none means all' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  gradeIds?: string[];
}

export class MemberChangeBody extends PartialType(NewMemberBody) {
  @ApiProperty({ description: 'The revision the change was made on' })
  @IsInt()
  @Min(1)
  revision: number;
}
