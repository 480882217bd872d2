import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { PageQuery } from '@libs/platform';

export class PupilQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the name' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  q?: string;
}

export class NewPupilBody {
  @ApiProperty({ description: 'As on the class list; two of one name are told apart by it, e.g. 张伟1' })
  @IsString()
  @Length(1, 40)
  name: string;
}

export class PupilChangeBody {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 40)
  name?: string;

  @ApiPropertyOptional({ description: 'Another class of the same school' })
  @IsOptional()
  @IsUUID()
  classId?: string;
}
