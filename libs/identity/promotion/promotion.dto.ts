import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

export class PromotionBody {
  @ApiProperty({ description: 'Of the preview that was looked at' })
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint: string;
}
