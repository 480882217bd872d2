import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

/** The fields beside the file. */
export class SubtitleFields {
  @ApiProperty({ description: 'BCP 47, e.g. zh-CN' })
  @Matches(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/)
  lang: string;

  @ApiProperty({ minLength: 1, maxLength: 60 })
  @IsString()
  @Length(1, 60)
  label: string;
}

export class SubtitleBody extends SubtitleFields {
  @ApiProperty({ type: 'string', format: 'binary', description: '.vtt or .srt' })
  file: Blob;
}
