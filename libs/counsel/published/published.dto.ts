import { ApiProperty } from '@nestjs/swagger';
import { topics, type Topic } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, MaxLength, Min } from 'class-validator';

const trim = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

export class PublishedQuestionQuery extends PageQuery {
  @ApiProperty({ required: false, maxLength: 60, description: 'Words that question or answer hold' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiProperty({ required: false, enum: topics, enumName: 'Topic' })
  @IsOptional()
  @IsIn(topics)
  topic?: Topic;
}

export class QuestionPublicationBody {
  @ApiProperty()
  @IsInt()
  @Min(1)
  revision: number;

  @ApiProperty({ minLength: 2, maxLength: 1000, description: 'Edited, without names' })
  @Transform(trim)
  @IsString()
  @Length(2, 1000)
  question: string;

  @ApiProperty({ minLength: 2, maxLength: 3000, description: 'Edited, without names' })
  @Transform(trim)
  @IsString()
  @Length(2, 3000)
  answer: string;
}
