import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsString, Length, Matches } from 'class-validator';

export class EmailBody {
  @ApiProperty({ maxLength: 200 })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @IsEmail({ allow_utf8_local_part: false })
  @Matches(/^[\x21-\x7e]{3,200}$/)
  email: string;
}

export class EmailCodeBody {
  @ApiProperty({ example: '012345' })
  @Matches(/^\d{6}$/)
  code: string;
}

export class WechatBody {
  @ApiProperty({ description: 'As WeChat gave it back' })
  @IsString()
  @Length(1, 200)
  code: string;

  @ApiProperty({ description: 'As it was sent along' })
  @IsString()
  @Length(1, 100)
  state: string;
}
