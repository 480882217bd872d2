import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';

/** Shortest password; long enough against guessing within the limits, short enough to be remembered. */
export const shortestPassword = 8;

export class MeChangeBody {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 40)
  name?: string;

  @ApiPropertyOptional({ enum: ['zh-CN', 'en'] })
  @IsOptional()
  @IsIn(['zh-CN', 'en'])
  locale?: string;
}

export class PasswordBody {
  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(1, 200)
  current: string;

  @ApiProperty({ format: 'password', minLength: shortestPassword })
  @IsString()
  @Length(shortestPassword, 200)
  next: string;
}

export class EraseBody {
  @ApiProperty({ format: 'password', description: 'Once more, because it cannot be undone' })
  @IsString()
  @Length(1, 200)
  password: string;
}
