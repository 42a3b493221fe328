/**
 * `npm run cards`: draws the pictures that are shown beside a shared link, into `public/cards`. They are kept in the
 * repository, since where the site is built there may be no fonts.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import sharp from 'sharp';
import { cardFiles, cardSvg } from '../src/site/social/drawing.ts';

const FOLDER = 'public/cards';
mkdirSync(FOLDER, { recursive: true });
const wanted = new Set(cardFiles.map(({ address }) => basename(address)));
for (const name of readdirSync(FOLDER)) if (!wanted.has(name)) rmSync(`${FOLDER}/${name}`);
for (const { kind, locale, address } of cardFiles) {
  const file = `public${address}`;
  await sharp(Buffer.from(cardSvg(kind, locale)))
    .png({ palette: true, colours: 48, effort: 10 })
    .toFile(file);
  console.log(`${file}: ${String(statSync(file).size)} bytes`);
}
