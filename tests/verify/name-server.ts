import { createSocket, type Socket } from 'node:dgram';

/** What a name has, or how the server refuses to say. */
export type Zone = Readonly<
  Record<string, { readonly a?: readonly string[]; readonly aaaa?: readonly string[] } | 'fail'>
>;

const A = 1;
const AAAA = 28;

/** A name server on loopback (RFC 1035, section 4): it answers for A and AAAA, and knows nothing else. */
export async function nameServer(zone: Zone): Promise<{ address: string; close: () => void }> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => socket.send(answer(query, zone), from.port, from.address));
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  return { address: `127.0.0.1:${portOf(socket)}`, close: () => socket.close() };
}

function portOf(socket: Socket): number {
  return socket.address().port;
}

function answer(query: Buffer, zone: Zone): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const type = query.readUInt16BE(at + 1);
  const question = query.subarray(12, at + 5);
  const entry = zone[labels.join('.').toLowerCase()];
  const addresses =
    entry === undefined || entry === 'fail'
      ? []
      : type === A
        ? (entry.a ?? [])
        : type === AAAA
          ? (entry.aaaa ?? [])
          : [];
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  // Recursion available; 2 is a failure of the server, 3 a name that does not exist.
  header.writeUInt16BE(0x8180 | (entry === 'fail' ? 2 : entry === undefined ? 3 : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses.length, 6);
  return Buffer.concat([header, question, ...addresses.map((address) => record(type, address))]);
}

function record(type: number, address: string): Buffer {
  const data =
    type === A ? Buffer.from(address.split('.').map(Number)) : Buffer.from(expanded(address), 'hex');
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

/** The 32 digits of an IPv6 address. */
function expanded(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [left, right] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...(address.includes('::') ? zeros : []), ...right]
    .map((group) => group.padStart(4, '0'))
    .join('');
}
