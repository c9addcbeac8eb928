const K = new Uint32Array(64);
const INITIAL = new Uint32Array(8);
for (let prime = 2, found = 0; found < 64; prime += 1) {
  if (!isPrime(prime)) continue;
  if (found < 8) INITIAL[found] = rootBits(prime, 2);
  K[found] = rootBits(prime, 3);
  found += 1;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false;
  return true;
}

/** The first 32 bits after the point of a square or cube root, by whole numbers. */
function rootBits(prime: number, degree: 2 | 3): number {
  const goal = BigInt(prime) << BigInt(32 * degree);
  let low = 0n;
  for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) {
    const tried = low + bit;
    if (tried ** BigInt(degree) <= goal) low = tried;
  }
  return Number(low & 0xffff_ffffn);
}

const BLOCK = 64;

/** SHA-256 (FIPS 180-4) of text given in pieces: the room may not ask the machine for one. Text must be ASCII. */
export function openSha256() {
  const state = INITIAL.slice();
  const block = new Uint8Array(BLOCK);
  let filled = 0;
  let length = 0;
  const put = (byte: number) => {
    block[filled] = byte;
    filled += 1;
    if (filled < BLOCK) return;
    compress(state, block);
    filled = 0;
  };
  return {
    add(text: string): void {
      length += text.length;
      for (let at = 0; at < text.length; at += 1) put(text.charCodeAt(at));
    },
    hex(): string {
      const bits = BigInt(length) * 8n;
      put(0x80);
      while (filled !== BLOCK - 8) put(0);
      for (let shift = 56n; shift >= 0n; shift -= 8n) put(Number((bits >> shift) & 0xffn));
      return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
    },
  };
}

export function sha256Hex(text: string): string {
  const hash = openSha256();
  hash.add(text);
  return hash.hex();
}

const W = new Uint32Array(64);

function compress(state: Uint32Array, block: Uint8Array): void {
  for (let t = 0; t < 16; t += 1) {
    const at = t * 4;
    W[t] = (block[at]! << 24) | (block[at + 1]! << 16) | (block[at + 2]! << 8) | block[at + 3]!;
  }
  for (let t = 16; t < 64; t += 1) {
    const x = W[t - 15]!;
    const y = W[t - 2]!;
    const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    W[t] = (W[t - 16]! + small + W[t - 7]! + large) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < 64; t += 1) {
    const large = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + large + ((e & f) ^ (~e & g)) + K[t]! + W[t]!) | 0;
    const small = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  const sums = [a, b, c, d, e, f, g, h];
  for (let place = 0; place < 8; place += 1) state[place] = (state[place]! + sums[place]!) | 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
