import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNumber, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '@libs/organization';

export class NewTrainingBody {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 100)
  title: string;

  @ApiProperty({ minimum: 0.5, maximum: 200, description: 'Training hours, at most one decimal' })
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.5)
  @Max(200)
  hours: number;

  @ApiProperty({ description: 'YYYY-MM-DD, the last day of the training' })
  @IsDay()
  heldOn: string;

  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organiser?: string;
}
