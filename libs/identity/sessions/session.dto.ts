import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class SignInBody {
  @ApiProperty({ example: '13800138000' })
  @IsString()
  @Length(1, 32)
  phone: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(1, 200)
  password: string;
}
