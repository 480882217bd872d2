import { join, resolve } from 'node:path';
import { z } from 'zod';

export interface SecretKey {
  id: string;
  key: Buffer;
}

const key32 = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, 'must be 32 bytes in base64');

/** `id:base64` entries, comma separated; the first is used for writing, all for reading (rotation). */
const keyRing = z.string().transform((text, context): SecretKey[] =>
  text.split(',').map((entry) => {
    const [id = '', encoded = ''] = entry.trim().split(/:(.*)/s);
    const key = key32.safeParse(encoded);
    if (!/^[a-z0-9]{1,16}$/.test(id) || !key.success) {
      context.addIssue('must be "id:base64 of 32 bytes", comma separated');
      return { id, key: Buffer.alloc(0) };
    }
    return { id, key: key.data };
  }),
);

const flag = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true');

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.string().regex(/^mysql:\/\//, 'must be a mysql:// address'),
  DATABASE_KIND: z.enum(['mariadb', 'mysql']).default('mariadb'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  REDIS_URL: z.string().min(1),
  REDIS_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('jiaxue'),
  DATA_DIR: z.string().default('.data'),
  MEDIA_DIR: z.string().optional(),
  UPLOAD_DIR: z.string().optional(),
  WEB_DIR: z.string().optional(),
  UPLOAD_MAX_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(4 * 1024 ** 3),
  MEDIA_MEMORY_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(128 * 1024 ** 2),
  TRUST_PROXY: flag.default(false),
  PHONE_KEYS: keyRing,
  PHONE_HASH_KEY: key32,
  CREDENTIAL_KEYS: keyRing,
  MEDIA_SIGNING_KEY: z.string().min(32),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address')
    .optional(),
  MAIL_FROM: z.string().min(3).optional(),
  WECHAT_APP_ID: z.string().min(1).optional(),
  WECHAT_APP_SECRET: z.string().min(1).optional(),
  WECHAT_TEMPLATE_ID: z.string().min(1).optional(),
  WECHAT_API_URL: z.url().default('https://api.weixin.qq.com'),
  CLAMD_ADDRESS: z
    .string()
    .regex(/^(tcp:\/\/[^/:]+:\d+|unix:\/.+)$/, 'must be tcp://host:port or unix:/path/of/socket')
    .optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** A WeChat service account that sends template messages. */
export interface WechatAccount {
  appId: string;
  appSecret: string;
  templateId: string;
  /** Without a trailing slash. */
  apiUrl: string;
}

/** The settings of one process, checked once and frozen. Sizes in bytes, durations in seconds. */
export class Config {
  readonly env: 'production' | 'development' | 'test';
  readonly port: number;
  readonly host: string;
  /** Address under which people reach the platform; goes into QR codes and check links. No trailing slash. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly databaseKind: 'mariadb' | 'mysql';
  readonly databasePool: number;
  readonly redisUrl: string;
  readonly redisPrefix: string;
  readonly dataDir: string;
  readonly mediaDir: string;
  readonly uploadDir: string;
  /** Folder of the built web pages. */
  readonly webDir: string;
  readonly uploadMaxBytes: number;
  /** For segments that many watch at once. */
  readonly mediaMemoryBytes: number;
  readonly trustProxy: boolean;
  readonly phoneKeys: readonly SecretKey[];
  readonly phoneHashKey: Buffer;
  /** Ed25519 seeds of the signed credentials: the first signs, all are shown as public keys, so that what was signed stays good. */
  readonly credentialKeys: readonly SecretKey[];
  readonly mediaSigningKey: string;
  /** Where mail is handed over; without it none is sent. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** null unless app id, secret and template are all there: then no template messages are sent. */
  readonly wechat: WechatAccount | null;
  /** Where clamd looks through papers before they are kept; without it nobody does. */
  readonly clamdAddress: string | undefined;
  /** Bearer token of GET /api/metrics; without one the metrics are not served. */
  readonly metricsToken: string | undefined;
  readonly logLevel: string;

  /** @throws Error with one sentence naming every wrong setting, so that the start stops with it. */
  constructor(variables: Record<string, string | undefined>) {
    const read = environment.safeParse(variables);
    if (!read.success) {
      const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`The configuration is not usable. ${faults.join('; ')}.`);
    }
    const set = read.data;
    this.env = set.NODE_ENV;
    this.port = set.PORT;
    this.host = set.HOST;
    this.publicUrl = (set.PUBLIC_URL ?? `http://127.0.0.1:${set.PORT}`).replace(/\/+$/, '');
    this.databaseUrl = set.DATABASE_URL;
    this.databaseKind = set.DATABASE_KIND;
    this.databasePool = set.DATABASE_POOL;
    this.redisUrl = set.REDIS_URL;
    this.redisPrefix = set.REDIS_PREFIX;
    this.dataDir = resolve(set.DATA_DIR);
    this.mediaDir = resolve(set.MEDIA_DIR ?? join(this.dataDir, 'media'));
    this.uploadDir = resolve(set.UPLOAD_DIR ?? join(this.dataDir, 'uploads'));
    this.webDir = resolve(set.WEB_DIR ?? 'dist/web');
    this.uploadMaxBytes = set.UPLOAD_MAX_BYTES;
    this.mediaMemoryBytes = set.MEDIA_MEMORY_BYTES;
    this.trustProxy = set.TRUST_PROXY;
    this.phoneKeys = set.PHONE_KEYS;
    this.phoneHashKey = set.PHONE_HASH_KEY;
    this.credentialKeys = set.CREDENTIAL_KEYS;
    this.mediaSigningKey = set.MEDIA_SIGNING_KEY;
    this.smtpUrl = set.SMTP_URL;
    this.mailFrom = set.MAIL_FROM;
    this.wechat = wechatOf(set);
    this.clamdAddress = set.CLAMD_ADDRESS;
    this.metricsToken = set.METRICS_TOKEN;
    this.logLevel = set.LOG_LEVEL;
    Object.freeze(this);
  }
}

function wechatOf(set: z.infer<typeof environment>): WechatAccount | null {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret, WECHAT_TEMPLATE_ID: templateId } = set;
  if (!appId || !appSecret || !templateId) return null;
  return { appId, appSecret, templateId, apiUrl: set.WECHAT_API_URL.replace(/\/+$/, '') };
}
