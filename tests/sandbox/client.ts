import { connect as connectTcp, type Socket } from 'node:net';
import { request } from 'node:https';
import { connect as connectTls } from 'node:tls';
import type { Json, Sandbox } from './types.ts';

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: Json;
}

export interface SendOptions {
  method?: string;
  headers?: Record<string, string>;
  /** Goes through the sandbox as a CONNECT proxy, as Firefox does. By default goes straight to it, as Chromium does. */
  byProxy?: boolean;
}

type Place = Pick<Sandbox, 'port' | 'ca'>;

function tunnel(place: Place, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp(place.port, '127.0.0.1', () => {
      socket.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`);
    });
    socket.once('error', reject);
    socket.once('data', head => {
      if (head.toString('latin1').startsWith('HTTP/1.1 200')) resolve(socket);
      else reject(new Error(`CONNECT was answered with ${head.toString('latin1')}`));
    });
  });
}

/** Sends one request to the sandbox at a real address, with the certificate checked against the sandbox's own authority. */
export async function send(place: Place, address: string, options: SendOptions = {}): Promise<Reply> {
  const url = new URL(address);
  const raw = options.byProxy ? await tunnel(place, url.hostname) : connectTcp(place.port, '127.0.0.1');
  return new Promise((resolve, reject) => {
    const socket = connectTls({ socket: raw, servername: url.hostname, ca: place.ca });
    socket.once('error', reject);
    const outgoing = request(
      url,
      {
        method: options.method ?? 'GET',
        port: 443,
        headers: { Host: url.host, ...options.headers },
        createConnection: () => socket,
      },
      incoming => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.once('error', reject);
        incoming.once('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const isJson = /json/.test(incoming.headers['content-type'] ?? '');
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
            json: isJson && text ? JSON.parse(text) : undefined,
          });
        });
      },
    );
    outgoing.once('error', reject);
    outgoing.end();
  });
}
