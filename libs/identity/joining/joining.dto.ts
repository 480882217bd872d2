import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { shortestPassword } from '../people/account.dto';
import { relations, type Relation } from '../families/relation.rule';

export class ChildBody {
  @ApiPropertyOptional({
    description: 'Code of the class; without it the phone number must be on the roster',
  })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  inviteCode?: string;

  @ApiProperty({ description: 'As it stands on the class list' })
  @IsString()
  @Length(1, 40)
  pupilName: string;

  @ApiProperty({ enum: relations })
  @IsIn(relations)
  relation: Relation;
}

export class AddChildBody extends ChildBody {
  @ApiPropertyOptional({
    description: 'Version of the privacy text agreed to; needed when none is in force yet',
  })
  @IsOptional()
  @IsString()
  @Length(1, 16)
  consentVersion?: string;
}

export class JoinBody extends ChildBody {
  @ApiProperty({ description: 'Whether the privacy text was agreed to' })
  @IsBoolean()
  consent: boolean;

  @ApiProperty({ description: 'Version of the privacy text that was shown' })
  @IsString()
  @Length(1, 16)
  consentVersion: string;

  @ApiProperty({ example: '13800138000' })
  @IsString()
  @Length(1, 32)
  phone: string;

  @ApiProperty({ format: 'password', minLength: shortestPassword })
  @IsString()
  @Length(shortestPassword, 200)
  password: string;

  @ApiProperty({ description: 'Name of the guardian' })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiPropertyOptional({ enum: ['zh-CN', 'en'], default: 'zh-CN' })
  @IsOptional()
  @IsIn(['zh-CN', 'en'])
  locale: string = 'zh-CN';
}
