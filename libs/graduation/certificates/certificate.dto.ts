import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, Length } from 'class-validator';

export class RevocationBody {
  @ApiProperty({
    minLength: 2,
    maxLength: 200,
    description: 'Shown on the public check page; no personal data',
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(2, 200)
  reason: string;
}
