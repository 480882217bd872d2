import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { counselTopics, type CounselTopic } from './appointment.rule';

export class BookingBody {
  @ApiProperty({ required: false, enum: counselTopics, enumName: 'CounselTopic' })
  @IsOptional()
  @IsIn(counselTopics)
  topic?: CounselTopic;
}

export class OutcomeBody {
  @ApiProperty({ description: 'It took place' })
  @IsBoolean()
  held: boolean;
}

export class CounsellingQuery {
  @ApiProperty({
    required: false,
    format: 'date',
    description: 'First of seven days; this Monday when left out',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  from?: string;
}
