// node holidays.mjs <program>: compares the runtime's Danish public holidays with npm date-holidays (type "public"), every day of 1900-2199.
// What may differ is written in holidays-differences.tsv beside this file; a difference that is not there fails, and so does a line there
// that is no longer a difference.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import Holidays from "date-holidays";

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The two sources spell alike but for capitals and "anden" for "2.". */
const plain = (name) => name.toLowerCase().replace(/^anden /, "2. ");

const addTo = (days, date, name) => days.set(date, days.has(date) ? `${days.get(date)} + ${name}` : name);

const ours = new Map();
for (const line of execFileSync(process.argv[2], { encoding: "utf8" }).trim().split("\n")) {
  const [date, name] = line.split("\t");
  addTo(ours, date, plain(name));
}

const theirs = new Map();
const denmark = new Holidays("DK");
for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  for (const holiday of denmark.getHolidays(year, "da")) {
    if (holiday.type === "public") addTo(theirs, holiday.date.slice(0, 10), plain(holiday.name));
  }
}

// Lines: date, what the runtime says ("-": nothing), what date-holidays says, reason.
const expected = new Map();
const listed = readFileSync(new URL("holidays-differences.tsv", import.meta.url), "utf8");
for (const line of listed.split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const [date, our, their, reason] = line.split("\t");
  if (!reason) throw new Error(`holidays-differences.tsv: a line without a reason: ${line}`);
  expected.set(date, `${our}\t${their}`);
}

const failures = [];
let compared = 0;
for (let time = Date.UTC(FIRST_YEAR, 0, 1); time <= Date.UTC(LAST_YEAR, 11, 31); time += 86400000) {
  const date = new Date(time).toISOString().slice(0, 10);
  compared++;
  const pair = `${ours.get(date) ?? "-"}\t${theirs.get(date) ?? "-"}`;
  const differs = ours.get(date) !== theirs.get(date);
  if (differs && expected.get(date) !== pair) failures.push(`${date}\t${pair}\tnot in the list of differences`);
  if (!differs && expected.has(date)) failures.push(`${date}\t${pair}\tlisted as a difference, but is none`);
}
if (ours.size < (LAST_YEAR - FIRST_YEAR + 1) * 10) failures.push(`only ${ours.size} holidays printed by ${process.argv[2]}`);

if (failures.length > 0) {
  console.error("date\truntime\tdate-holidays\n" + failures.join("\n"));
  process.exit(1);
}
console.log(`${compared} days, ${ours.size} holidays, ${expected.size} listed differences`);
