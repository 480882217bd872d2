import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsDate,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { PageQuery } from '@libs/platform';

const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class PartnerQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  q?: string;
}

export class NewPairingBody {
  @ApiProperty({ description: 'The other school of the same city that is helped' })
  @IsUUID()
  partnerId: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The studio through which it is helped' })
  @IsOptional()
  @IsUUID()
  studioId?: string | null;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  @Matches(/^\d{4}-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  since: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'YYYY-MM-DD, the last day' })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  until?: string | null;
}

export class CommunitySessionBody {
  @ApiProperty({ minLength: 1, maxLength: 40, description: 'Name of the community' })
  @trimmed()
  @IsString()
  @Length(1, 40)
  community: string;

  @ApiProperty({ minLength: 2, maxLength: 80 })
  @trimmed()
  @IsString()
  @Length(2, 80)
  title: string;

  @ApiProperty({ minLength: 1, maxLength: 120 })
  @trimmed()
  @IsString()
  @Length(1, 120)
  place: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @Type(() => Date)
  @IsDate()
  startsAt: Date;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The studio whose session it is' })
  @IsOptional()
  @IsUUID()
  studioId?: string | null;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 0, maximum: 5000, description: 'Who came' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5000)
  participants?: number | null;
}

export class CommunitySessionChangeBody extends CommunitySessionBody {
  @ApiProperty({ description: 'The revision the change was made on' })
  @IsInt()
  @Min(1)
  revision: number;
}
