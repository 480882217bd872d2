import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsISO8601,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

export class NewVisitSlot {
  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true, strictSeparator: true })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true, strictSeparator: true })
  endsAt: string;

  @ApiProperty({ minimum: 1, maximum: 2000, description: 'People' })
  @IsInt()
  @Min(1)
  @Max(2000)
  capacity: number;
}

export class NewVisitSlotsBody {
  @ApiProperty({ type: [NewVisitSlot] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => NewVisitSlot)
  slots: NewVisitSlot[];
}

export class VisitBookingBody {
  @ApiProperty({ minimum: 1, maximum: 6, description: 'How many come, children included' })
  @IsInt()
  @Min(1)
  @Max(6)
  people: number;
}
