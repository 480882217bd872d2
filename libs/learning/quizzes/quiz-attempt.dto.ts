import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, MaxLength, ValidateNested } from 'class-validator';

export class QuizAnswerDto {
  @ApiProperty()
  @IsString()
  @MaxLength(64)
  questionId: string;

  @ApiProperty({ type: [String], description: 'Ids of the options chosen.' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  optionIds: string[];
}

export class QuizAttemptDto {
  @ApiProperty({ type: [QuizAnswerDto], description: 'A question left out is not answered.' })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => QuizAnswerDto)
  answers: QuizAnswerDto[];
}
