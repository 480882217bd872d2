import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the stand-in takes for harmful, in place of a real signature. */
export const harmful = 'A-HARMLESS-TEST-VIRUS';

/** A small clamd: speaks INSTREAM, finds one word. */
export class ClamdStandIn {
  /** How many bytes it has been given, file by file. */
  readonly looked: number[] = [];
  private readonly open = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.talk(socket));

  /** Answers the address; at a path where one is given. */
  async start(path?: string): Promise<string> {
    this.server.listen(path ? { path } : { port: 0, host: '127.0.0.1' });
    await once(this.server, 'listening');
    return path ? `unix:${path}` : `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private talk(socket: Socket): void {
    this.open.add(socket);
    let heard = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('close', () => this.open.delete(socket));
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, part]);
      const content = contentOf(heard);
      if (!content) return;
      this.looked.push(content.length);
      socket.end(`stream: ${content.includes(harmful) ? 'Test.Word FOUND' : 'OK'}\0`);
    });
  }
}

/** The chunks put together, once the empty one has come; anything but INSTREAM is never answered. */
function contentOf(heard: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (heard.subarray(0, command.length).toString('latin1') !== command) return null;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
