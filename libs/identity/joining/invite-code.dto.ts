import { ApiPropertyOptional, ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageOf } from '@libs/platform';
import type { InviteCodeEntity } from './invite-code.entity';
import { showInviteCode } from './invite-code.rule';

export class NewInviteCodeBody {
  @ApiPropertyOptional({ minimum: 1, maximum: 90, default: 30, description: 'Days until it expires' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(90)
  days: number = 30;
}

export class InviteCodeView {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'ABCD-2345' })
  code: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class InviteCodePage extends PageOf(InviteCodeView) {}

export function inviteCodeView({ id, code, createdAt, expiresAt }: InviteCodeEntity): InviteCodeView {
  return {
    id,
    code: showInviteCode(code),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
