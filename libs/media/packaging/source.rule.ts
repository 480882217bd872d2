import { frameRateOf, valueOf, type FrameRate } from './frame-rate.rule';
import type { Size } from './ladder.rule';

/** What ffprobe says, as far as it is of use here. */
export interface ProbeReport {
  format?: { format_name?: string; duration?: string };
  streams?: ProbedStream[];
}

export interface ProbedStream {
  index: number;
  codec_type?: string;
  codec_name?: string;
  width?: number;
  height?: number;
  sample_aspect_ratio?: string;
  avg_frame_rate?: string;
  r_frame_rate?: string;
  field_order?: string;
  color_transfer?: string;
  channels?: number;
  duration?: string;
  tags?: Record<string, string>;
  disposition?: Record<string, number>;
  side_data_list?: { rotation?: number }[];
}

export interface PictureFacts {
  streamIndex: number;
  /** As shown: rotation and pixel shape applied. */
  display: Size;
  rate: FrameRate;
  mayBeInterlaced: boolean;
  /** PQ or HLG: its light must be mapped before ordinary screens can show it. */
  highDynamicRange: boolean;
  /** Seconds the container claims; null when it claims nothing. */
  seconds: number | null;
}

export interface SoundFacts {
  streamIndex: number;
  channels: number;
  seconds: number | null;
}

/** What a source is, decided by its contents and never by its name. */
export interface SourceFacts {
  picture: PictureFacts | null;
  sound: SoundFacts | null;
  /** Seconds the container claims for the longest of both; null when it claims nothing. */
  claimedSeconds: number | null;
}

export type SourceFault = { reason: 'no-stream' } | { reason: 'unsupported-codec'; codec: string };

/** Reads a probe report. A cover picture in a sound file is no video; a stream nobody can decode is a fault. */
export function factsOf(report: ProbeReport): SourceFacts | SourceFault {
  const streams = report.streams ?? [];
  const picture = preferred(streams.filter((s) => s.codec_type === 'video' && !s.disposition?.attached_pic));
  const sound = preferred(streams.filter((s) => s.codec_type === 'audio'));
  const strange = [picture, sound].find((stream) => stream && !known(stream));
  if (strange) return { reason: 'unsupported-codec', codec: codecOf(strange) };
  const usableSound = sound && (sound.channels ?? 0) > 0 ? sound : undefined;
  if (!picture && !usableSound) return { reason: 'no-stream' };
  const pictureFacts = picture ? pictureOf(picture) : null;
  const soundFacts = usableSound ? soundOf(usableSound) : null;
  const lengths = [pictureFacts?.seconds, soundFacts?.seconds].filter(
    (seconds) => typeof seconds === 'number',
  );
  return {
    picture: pictureFacts,
    sound: soundFacts,
    claimedSeconds: lengths.length > 0 ? Math.max(...lengths) : secondsOf(report.format?.duration),
  };
}

function preferred(streams: ProbedStream[]): ProbedStream | undefined {
  return (
    streams.find((stream) => stream.disposition?.default && known(stream)) ??
    streams.find(known) ??
    streams[0]
  );
}

function known(stream: ProbedStream): boolean {
  return Boolean(stream.codec_name) && stream.codec_name !== 'unknown' && stream.codec_name !== 'none';
}

function codecOf(stream: ProbedStream): string {
  return stream.tags?.['handler_name']
    ? `${stream.codec_type} (${stream.tags['handler_name']})`
    : `${stream.codec_type}`;
}

function pictureOf(stream: ProbedStream): PictureFacts {
  return {
    streamIndex: stream.index,
    display: displayOf(stream),
    rate: frameRateOf(valueOf(stream.avg_frame_rate), valueOf(stream.r_frame_rate)),
    mayBeInterlaced: stream.field_order !== 'progressive',
    highDynamicRange: stream.color_transfer === 'smpte2084' || stream.color_transfer === 'arib-std-b67',
    seconds: streamSeconds(stream),
  };
}

function soundOf(stream: ProbedStream): SoundFacts {
  return { streamIndex: stream.index, channels: stream.channels ?? 0, seconds: streamSeconds(stream) };
}

function displayOf(stream: ProbedStream): Size {
  const shape = valueOf(stream.sample_aspect_ratio?.replace(':', '/')) || 1;
  // Wide pixels widen the picture, narrow ones stretch it in height: nothing that was there is thrown away.
  const width = Math.round((stream.width ?? 0) * Math.max(shape, 1));
  const height = Math.round((stream.height ?? 0) / Math.min(shape, 1));
  const turn =
    stream.side_data_list?.find((data) => data.rotation !== undefined)?.rotation ?? stream.tags?.['rotate'];
  const standing = Math.abs(Math.round(Number(turn ?? 0) / 90)) % 2 === 1;
  return standing ? { width: height, height: width } : { width, height };
}

function streamSeconds(stream: ProbedStream): number | null {
  return secondsOf(stream.duration) ?? clockSeconds(stream.tags?.['DURATION']);
}

function secondsOf(text: string | undefined): number | null {
  const seconds = Number(text ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

/** Matroska writes `00:00:10.023000000`. */
function clockSeconds(text: string | undefined): number | null {
  const parts = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(text ?? '');
  return parts ? secondsOf(String(Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]))) : null;
}
