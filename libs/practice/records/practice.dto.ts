import { ApiProperty } from '@nestjs/swagger';
import { PageQuery } from '@libs/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Min } from 'class-validator';
import { practiceKinds, practiceStates, type PracticeKind, type PracticeState } from './practice-state.rule';

const trim = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

export class PracticeBody {
  @ApiProperty({ example: '2026-2027' })
  @Matches(/^\d{4}-\d{4}$/)
  schoolYear: string;

  @ApiProperty({ enum: [1, 2] })
  @IsIn([1, 2])
  term: number;

  @ApiProperty({ enum: practiceKinds, enumName: 'PracticeKind' })
  @IsIn(practiceKinds)
  kind: PracticeKind;

  @ApiProperty({ minLength: 10, maxLength: 4000 })
  @Transform(trim)
  @IsString()
  @Length(10, 4000)
  text: string;
}

export class NewPracticeBody extends PracticeBody {
  @ApiProperty({ description: 'The child it is about' })
  @IsUUID()
  pupilId: string;
}

export class PracticeChangeBody extends PracticeBody {
  @ApiProperty({ description: 'The revision that was read; another one meanwhile is a 409' })
  @IsInt()
  @Min(1)
  revision: number;
}

export class PracticeRevisionBody {
  @ApiProperty({ description: 'The revision that was read; another one meanwhile is a 409' })
  @IsInt()
  @Min(1)
  revision: number;
}

export class PracticeAdviceBody extends PracticeRevisionBody {
  @ApiProperty({ minLength: 2, maxLength: 1000 })
  @Transform(trim)
  @IsString()
  @Length(2, 1000)
  text: string;
}

export class PracticeAcceptanceBody extends PracticeRevisionBody {
  @ApiProperty({ required: false, minLength: 2, maxLength: 1000, description: 'A kind word' })
  @IsOptional()
  @Transform(trim)
  @IsString()
  @Length(2, 1000)
  text?: string;
}

export class PracticeSharingBody {
  @ApiProperty({ description: 'The school may show it to its families, without names' })
  @IsBoolean()
  agreed: boolean;

  @ApiProperty({ description: 'Version of the text that was read' })
  @IsString()
  @Length(1, 16)
  textVersion: string;
}

export class PracticeQuery extends PageQuery {
  @ApiProperty({ required: false, enum: practiceStates, enumName: 'PracticeState' })
  @IsOptional()
  @IsIn(practiceStates)
  state?: PracticeState;
}

export class SchoolPracticeQuery extends PracticeQuery {
  @ApiProperty({
    required: false,
    example: '2025-2026',
    description: 'About this school year or a later one',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{4}$/)
  fromYear?: string;

  @ApiProperty({
    required: false,
    example: '2026-2027',
    description: 'About this school year or an earlier one',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{4}$/)
  untilYear?: string;
}

export class OwnPracticeQuery extends PracticeQuery {
  @ApiProperty({
    required: false,
    enum: ['1'],
    description: 'Those put away, which can be taken back for thirty days',
  })
  @IsOptional()
  @IsIn(['1'])
  archived?: '1';
}
