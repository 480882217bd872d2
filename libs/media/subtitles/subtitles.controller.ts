import { Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Can, CurrentCaller, Malformed, TooLarge, type Caller } from '@libs/platform';
import { SubtitleBody, SubtitleFields } from './subtitle.dto';
import { SubtitleTrackView } from './subtitle.view';
import { Subtitles } from './subtitles.service';

const largest = 2 * 1024 * 1024;

@ApiTags('media')
@Controller('api/media/assets/:id/subtitles')
export class SubtitlesController {
  constructor(private readonly subtitles: Subtitles) {}

  @Post()
  @Can('media.upload')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: SubtitleBody })
  @ApiCreatedResponse({ type: SubtitleTrackView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<SubtitleTrackView> {
    const { bytes, fields } = await readForm(request);
    const track = await this.subtitles.add(caller, id, { bytes, lang: fields.lang, label: fields.label });
    return { id: track.id, lang: track.lang, label: track.label };
  }

  @Delete(':trackId')
  @Can('media.upload')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('trackId', ParseUUIDPipe) trackId: string,
  ): Promise<void> {
    await this.subtitles.remove(caller, id, trackId);
  }
}

async function readForm(request: FastifyRequest): Promise<{ bytes: Uint8Array; fields: SubtitleFields }> {
  if (!request.isMultipart()) throw missing('file');
  const values: Record<string, unknown> = {};
  let bytes: Uint8Array | undefined;
  for await (const part of request.parts({ limits: { fileSize: largest } })) {
    if (part.type === 'field') {
      values[part.fieldname] = part.value;
      continue;
    }
    bytes = await part.toBuffer();
    if (part.file.truncated) throw new TooLarge('subtitles.too-large', 'Subtitles are never this long.');
  }
  const fields = plainToInstance(SubtitleFields, values);
  const faults = await validate(fields, { whitelist: true });
  if (faults.length > 0) throw missing(...faults.map((fault) => fault.property));
  if (!bytes) throw missing('file');
  return { bytes, fields };
}

function missing(...names: string[]): Malformed {
  return new Malformed(
    names.map((field) => ({ field, code: 'invalid', message: 'is missing or not usable' })),
  );
}
