import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, MaxLength, Min } from 'class-validator';

export class TaskAnswerBody {
  @ApiProperty({ maxLength: 2000, description: 'What was done; empty takes it back' })
  @IsString()
  @MaxLength(2000)
  word: string;

  @ApiProperty({ description: 'The version the answer was written on' })
  @IsInt()
  @Min(1)
  version: number;
}
