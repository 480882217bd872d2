import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { PageQuery } from '@libs/platform';

export const familyChoices = ['signed-up', 'waiting', 'present'] as const;
export type FamilyChoice = (typeof familyChoices)[number];

export class ActivityFamiliesQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: familyChoices, description: 'All families of the audience without it.' })
  @IsOptional()
  @IsIn(familyChoices)
  only?: FamilyChoice;

  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  classId?: string;

  @ApiPropertyOptional({ maxLength: 40, description: 'Part of the name of the child.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;
}

export class ActivityTickBody {
  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: 200,
    description: 'Pupils whose families are meant.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  pupilIds: string[];

  @ApiProperty({ description: 'Whether they are there; false takes a tick back.' })
  @IsBoolean()
  present: boolean;
}
