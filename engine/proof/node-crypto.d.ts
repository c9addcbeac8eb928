/** The one thing tests here take from Node. The engine itself is compiled without Node's types and never sees more. */
declare module 'node:crypto' {
  interface Digest {
    update(bytes: Uint8Array): Digest;
    digest(): Uint8Array;
  }
  export function createHash(algorithm: 'sha256'): Digest;
}
