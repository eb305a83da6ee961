// SPDX-License-Identifier: Apache-2.0
// Prints what ical.js reads in a calendar file; see compare.py for the form.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const library = createRequire(process.argv[3])("ical.js");
const ICAL = library.default ?? library;
const parsed = ICAL.parse(readFileSync(process.argv[2], "utf8"));
const calendars = Array.isArray(parsed[0]) ? parsed : [parsed];
const text = (event, name) => String(event.getFirstPropertyValue(name) ?? "");
for (const each of calendars) {
  const calendar = new ICAL.Component(each);
  const method = text(calendar, "method");
  for (const event of calendar.getAllSubcomponents("vevent")) {
    const start = event.getFirstPropertyValue("dtstart");
    const end = event.getFirstPropertyValue("dtend");
    const wholeDay = start.isDate && end.isDate;
    console.log([method, text(event, "uid"), text(event, "sequence"), start.toString(), end.toString(),
      wholeDay ? "day" : "time", text(event, "status"), text(event, "class"),
      event.getAllSubcomponents("valarm").length, text(event, "dtstamp"), text(event, "summary"),
      text(event, "description").replaceAll("\n", "|")].join("\t"));
  }
}
