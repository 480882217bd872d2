import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import { IsDay } from '@libs/organization';
import { visitKinds, type VisitKind } from '../visit-kind.rule';

export class NewRoundBody {
  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 40)
  name: string;

  @ApiProperty({ enum: visitKinds })
  @IsIn(visitKinds)
  kind: VisitKind;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  @IsDay()
  from: string;

  @ApiProperty({ description: 'YYYY-MM-DD, at most 120 days later' })
  @IsDay()
  until: string;

  @ApiPropertyOptional({
    type: [String],
    description:
      'Pupils of the class; without it all who were not visited this year and for whom nothing is planned',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  pupilIds?: string[];
}
