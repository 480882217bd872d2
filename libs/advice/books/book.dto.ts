import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { stages, topics, type Stage, type Topic } from '@libs/organization';
import { PageQuery } from '@libs/platform';

export class BookListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: stages, enumName: 'Stage' })
  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @ApiPropertyOptional({ enum: topics, enumName: 'Topic' })
  @IsOptional()
  @IsIn(topics)
  topic?: Topic;

  @ApiPropertyOptional({ maxLength: 60, description: 'Part of the title or the author.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;
}

export class BookBody {
  @ApiProperty({ minLength: 1, maxLength: 120 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 120)
  title: string;

  @ApiProperty({ minLength: 1, maxLength: 80 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 80)
  author: string;

  @ApiPropertyOptional({ maxLength: 80 })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  publisher?: string;

  @ApiProperty({ minLength: 1, maxLength: 300 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 300)
  why: string;

  @ApiProperty({ enum: stages, enumName: 'Stage', isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(stages, { each: true })
  stages: Stage[];

  @ApiProperty({ enum: topics, enumName: 'Topic', isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(topics, { each: true })
  topics: Topic[];
}

export class BookChangeBody extends PartialType(BookBody) {
  @ApiProperty({ description: 'The revision the change was made on' })
  @IsInt()
  @Min(1)
  revision: number;
}
